package cn.unioncare.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A list costs the same number of statements, however long it is. */
class ListCostTest extends ApiTest {

    private static final String PROVINCE = "130000";
    private static final List<String> UNITS = List.of("130306", "13030601", "130102", "13030602", "13010201", "130300");
    private static final int FEW = 5;
    private static final int MANY = 50;

    @Override
    String begins() {
        return "2021-04-14T09:00:00+08:00";
    }

    private static void propose(ARound round, int nominations) {
        IntStream.range(0, nominations).forEach(i -> round.proposed(UNITS.get(i % UNITS.size()), ARound.aWarmHeart()).expect(201));
    }

    private int costOf(String login, String path, int expected, String rows) {
        assertThat(as(login).get(path).expect(200).json().path(rows).size()).as(path).isEqualTo(expected);
        return CountedStatements.of(() -> as(login).get(path).expect(200));
    }

    @Test
    void a_round_and_its_candidates_cost_the_same_with_five_nominations_and_with_fifty() {
        ARound round = ARound.ofHebei(this);
        String page = "/api/rounds/" + round.number();
        propose(round, FEW);
        int whole = costOf("clerk." + PROVINCE, page, FEW, "nominations");
        int compared = costOf("auditor." + PROVINCE, page + "/candidates", FEW, "items");
        int paper = CountedStatements.of(() -> as("auditor." + PROVINCE).get(page + "/papers/summary?unit=130300").expect(200));

        propose(round, MANY - FEW);

        assertThat(costOf("clerk." + PROVINCE, page, MANY, "nominations")).as("the page of the round").isEqualTo(whole);
        assertThat(costOf("auditor." + PROVINCE, page + "/candidates", MANY, "items")).as("side by side").isEqualTo(compared);
        assertThat(CountedStatements.of(() -> as("auditor." + PROVINCE).get(page + "/papers/summary?unit=130300").expect(200)))
            .as("the summary of a unit").isEqualTo(paper);
    }

    @Test
    void the_list_of_rounds_costs_the_same_with_five_and_with_fifty() {
        IntStream.range(0, MANY).forEach(i -> ARound.ofHebei(this));

        int few = costOf("clerk." + PROVINCE, "/api/rounds?limit=" + FEW, FEW, "items");

        assertThat(few).isPositive();
        assertThat(costOf("clerk." + PROVINCE, "/api/rounds?limit=" + MANY, MANY, "items")).isEqualTo(few);
    }

    /** Up to the province's first meeting, with that many of one unit. */
    private ARound beforeItsMeeting(int candidates, String until) {
        ARound round = ARound.opened(this, PROVINCE, Form.of("Round").with("deadlines",
            List.of(Map.of("to", "PROVINCE", "at", until, "late", "ABANDONED"))));
        round.ready("13030601", ARound.categories(candidates, 0, 0)).forEach(one -> {
            one.submitted().verifiedBy("130306").chosenBy("130306").expect(204);
            one.verifiedBy("130300").chosenBy("130300").expect(204);
            one.verifiedBy(PROVINCE);
        });
        timePassesUntil(LocalDate.parse(until).plusDays(1) + "T09:00:00+08:00");
        return round;
    }

    private int costOfPaper(ARound round, String paper) {
        return CountedStatements.of(() -> as("approver." + PROVINCE).get("/api/rounds/" + round.number() + "/papers/" + paper)
            .expect(200));
    }

    @Test
    void a_meetings_agenda_and_the_papers_of_the_commended_cost_the_same_with_one_and_with_several() {
        // given
        String agenda = "/api/meetings/bodies/REVIEW_GROUP/agenda";
        ARound one = beforeItsMeeting(1, "2021-05-13");
        int waiting = as("secretary." + PROVINCE).get(agenda).expect(200).json().path("items").size();
        int few = costOf("secretary." + PROVINCE, agenda, waiting, "items");
        ARound four = beforeItsMeeting(4, "2021-06-15");

        // then
        assertThat(costOf("secretary." + PROVINCE, agenda, waiting + 4, "items")).as("the agenda").isEqualTo(few);

        // when
        one.meets().meets().publishes().commends();
        four.meets().meets().publishes().commends();

        // then
        for (String paper : List.of("commendation", "stories")) {
            assertThat(costOfPaper(four, paper)).as(paper).isEqualTo(costOfPaper(one, paper));
        }
    }

    @Test
    void what_the_public_sees_of_the_rounds_costs_the_same_with_one_and_with_five() {
        // given
        itIs("2019-11-21T09:00:00+08:00");
        String shown = "/api/public/rounds";
        String order = "{\"programme\":\"dalian-finest-officer-2019\"}";
        as("clerk.21020001").post("/api/rounds", order).expect(201);
        int few = CountedStatements.of(() -> nobody().get(shown).expect(200));

        // when
        IntStream.range(0, FEW).forEach(i -> as("clerk.21020001").post("/api/rounds", order).expect(201));

        // then
        assertThat(few).isPositive();
        assertThat(CountedStatements.of(() -> nobody().get(shown).expect(200))).isEqualTo(few);
    }
}
