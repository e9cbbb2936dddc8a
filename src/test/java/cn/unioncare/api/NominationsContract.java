package cn.unioncare.api;

import cn.unioncare.vault.Vault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    private static final String CANDIDATE = "测丁推选";
    private static final String RETENTION = "/api/personal-data/retention";

    @Autowired
    private Vault vault;

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

    @Test
    void what_is_kept_of_a_nomination_goes_ten_years_after_its_round_by_the_hands_of_two() {
        // given
        Form form = ARound.aWarmHeart().with("candidate.name", CANDIDATE);
        String idNumber = form.at("candidate.idNumber").asText();
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(DISTRICT, form);
        nomination.waitingToBeChosenBy(CITY).chosenBy(CITY).expect(204);
        nomination.verifiedBy(PROVINCE);
        timePassesUntil("2021-05-14T09:00:00+08:00");
        round.meets().meets().publishes().commends();
        String over = one("select cast(ended_on as varchar) from programme_round where round = ?", round.number());
        itIs(LocalDate.parse(over).plusYears(10) + "T09:00:00+08:00");
        assertThat(due()).doesNotContain(nomination.number());

        // when
        itIs(LocalDate.parse(over).plusYears(10).plusDays(1) + "T09:00:00+08:00");
        assertThat(due()).contains(nomination.number());
        String cases = "{\"cases\":[\"" + nomination.number() + "\"]}";
        as("clerk." + CITY).post(RETENTION + "/proposals", cases).refusedAt("cases", "不由本工会");
        String approval = as("clerk." + PROVINCE).post(RETENTION + "/proposals", cases).expect(201).json().path("number").asText();
        as("approver." + PROVINCE).post(RETENTION + "/proposals/" + approval + "/decision",
            "{\"approved\":true,\"confirmation\":\"销毁\"}").expect(200);

        // then
        assertThat(due()).doesNotContain(nomination.number());
        nothingLeadsBack(nomination, idNumber);
        assertThat(nomination.state()).isEqualTo("COMMENDED");
        assertThat(one("select title from honour where nomination = ?", nomination.number())).isEqualTo("困难职工暖心人");
        assertThat(nomination.acts("auditor." + PROVINCE)).endsWith("ERASED");
        for (String path : List.of("/candidates", "/sheet", "")) {
            as("clerk." + PROVINCE).get("/api/rounds/" + round.number() + path).expect(200);
        }
        as("clerk." + PROVINCE).get("/api/nominations/" + nomination.number() + "/papers/approval-form").refused(404);
    }

    private List<String> due() {
        return as("clerk." + PROVINCE).get(RETENTION).expect(200).json().path("items").findValuesAsText("case");
    }

    // The register of honours keeps the title and whose it is.
    private void nothingLeadsBack(ANomination nomination, String idNumber) {
        Everything.in(database).forEach((table, rows) -> rows.stream().filter(row -> !table.toLowerCase().startsWith("honour"))
            .forEach(row -> {
                assertThat(row).as(table).doesNotContain(CANDIDATE, idNumber, vault.blindIndex("id-number", idNumber));
                if (row.contains(nomination.number())) {
                    assertThat(row).as(table).doesNotContainPattern("v\\d+:[A-Za-z0-9+/]{20,}");
                    assertThat(table.toLowerCase()).as(row).doesNotStartWith("act_");
                }
            }));
    }
}
