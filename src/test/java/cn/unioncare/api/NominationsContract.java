package cn.unioncare.api;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

import static cn.unioncare.api.ARound.categories;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 困难职工暖心人 2021: rounds and nominations over HTTP, with the dates and the table of the notice. What hangs on the
 * database stands here and holds on both.
 */
abstract class NominationsContract extends ApiTest {

    static final String PLANT = "13010201";
    static final String DISTRICT = "130102";
    static final String CITY = "130100";
    static final String PROVINCE = "130000";
    static final String NEW_AREA = "XA";

    @Override
    String begins() {
        return "2021-04-14T09:00:00+08:00";
    }

    @Test
    void a_candidate_goes_from_the_base_union_to_the_commendation() {
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(PLANT);
        assertThat(nomination.state()).isEqualTo("PROPOSED");
        nomination.readyToSubmit();
        assertThat(nomination.state()).isEqualTo("TO_SUBMIT");
        nomination.submitted();
        assertThat(nomination.view().path("reviewing").asText()).isEqualTo(DISTRICT);
        nomination.verifiedBy(DISTRICT).chosenBy(DISTRICT).expect(204);
        nomination.verifiedBy(CITY).chosenBy(CITY).expect(204);
        assertThat(round.unit(CITY).path("used").asInt()).isEqualTo(1);
        nomination.verifiedBy(PROVINCE);
        assertThat(nomination.state()).isEqualTo("AWAITING_DECISION");
        timePassesUntil("2021-05-14T09:00:00+08:00");
        round.meets().meets();
        assertThat(round.state()).isEqualTo("IN_PUBLICITY");
        round.publishes().commends();

        assertThat(round.state()).isEqualTo("COMMENDED");
        assertThat(nomination.state()).isEqualTo("COMMENDED");
        assertThat(nomination.view().path("outcome").path("resultName").asText()).isEqualTo("已受表扬");
        assertThat(nomination.acts("auditor." + PROVINCE)).startsWith("PROPOSED").contains("PUBLISHED").endsWith("ENDED");
        assertThat(one("select title from honour where nomination = ?", nomination.number())).isEqualTo("困难职工暖心人");
    }

    private List<ANomination> beforeTheCity(ARound round, String... categories) {
        List<ANomination> all = round.ready(DISTRICT, categories);
        all.forEach(one -> one.submitted().verifiedBy(CITY));
        return all;
    }

    @Test
    void eight_with_five_of_the_front_line_and_one_of_county_rank_are_within_the_places_of_the_city() {
        ARound round = ARound.ofHebei(this);
        List<ANomination> eight = beforeTheCity(round, categories(5, 1, 2));

        round.submitted(CITY, eight).expect(204);

        assertThat(round.unit(CITY).path("remaining").asInt()).isZero();
        assertThat(round.unit(CITY).path("breaches")).isEmpty();
        assertThat(eight).extracting(ANomination::state).containsOnly("UNDER_REVIEW");
        assertThat(eight.get(0).view().path("reviewing").asText()).isEqualTo(PROVINCE);
    }

    @Test
    void too_few_of_the_front_line_too_many_of_county_rank_or_one_too_many_are_all_sent_back() {
        ARound round = ARound.ofHebei(this);
        List<ANomination> all = beforeTheCity(round, categories(6, 2, 4));
        List<ANomination> four = new ArrayList<>(all.subList(0, 4));
        four.addAll(all.subList(8, 12));
        List<ANomination> twoOfRank = new ArrayList<>(all.subList(0, 8));

        round.submitted(CITY, four).refused(409).saying("一线工会干部 4 人，少于 5 人");
        round.submitted(CITY, twoOfRank).refused(409).saying("县处级干部 2 人，超过 1 人");
        List<ANomination> nine = new ArrayList<>(all.subList(0, 6));
        nine.addAll(all.subList(8, 11));
        round.submitted(CITY, nine).refused(409).saying("推荐 9 人，超过名额 8 人");

        assertThat(round.unit(CITY).path("used").asInt()).isZero();
        assertThat(all).allSatisfy(one -> assertThat(one.open()).containsExactly("ChooseAndSubmit"));
    }

    @Test
    void of_twenty_who_want_the_last_place_one_gets_it() throws Exception {
        ARound round = ARound.ofHebei(this);
        List<ANomination> twenty = round.ready(NEW_AREA, categories(20, 0, 0));
        ExecutorService people = Executors.newFixedThreadPool(20);
        List<Callable<Integer>> tries = twenty.stream().<Callable<Integer>>map(one -> () ->
            one.tried("clerk." + NEW_AREA, "SubmitNomination", Form.of("SubmitNomination")).status()).toList();

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : people.invokeAll(tries)) {
            answers.add(answer.get());
        }
        people.shutdown();

        assertThat(answers).containsOnlyOnce(204).filteredOn(status -> status != 204).containsOnly(409);
        assertThat(round.unit(NEW_AREA).path("used").asInt()).isEqualTo(1);
    }
}
