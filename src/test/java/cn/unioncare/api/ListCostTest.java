package cn.unioncare.api;

import java.util.List;
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
}
