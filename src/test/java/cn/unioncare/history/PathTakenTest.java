package cn.unioncare.history;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.history.Drawing.Element;
import cn.unioncare.history.Drawing.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From where a run came to where it was. */
class PathTakenTest {

    private static final Instant BEGIN = Instant.parse("2018-02-01T00:00:00Z");

    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();

    /** @param arrows such as {@code A>B} */
    private PathTakenTest drawn(String... arrows) {
        Arrays.stream(arrows).forEach(arrow -> {
            String[] ends = arrow.split(">");
            Arrays.stream(ends).forEach(id -> elements.put(id, new Element(id, id, id.startsWith("And") ? "parallelGateway" : "userTask")));
            flows.add(new Flow(arrow, ends[0], ends[1]));
        });
        return this;
    }

    /** @param hours after the beginning; null for what has not ended */
    private PathTakenTest was(String element, int begin, Integer end) {
        return was(element, begin, end, false);
    }

    private PathTakenTest was(String element, int begin, Integer end, boolean broken) {
        visits.add(new Visit(element, element, "userTask", hours(begin), end == null ? null : hours(end), broken, visits.size(), null, null));
        return this;
    }

    private static Instant hours(int hours) {
        return BEGIN.plus(Duration.ofHours(hours));
    }

    private List<String> path() {
        return List.copyOf(new PathTaken(new Drawing("d", "f", "流程", "", elements, flows, Set.of()), visits).flows());
    }

    @Test
    void a_straight_way_is_gone_arrow_by_arrow_as_far_as_it_has_come() {
        drawn("A>B", "B>C", "C>D").was("A", 0, 0).was("B", 0, 5).was("C", 5, null);

        assertThat(path()).containsExactly("A>B", "B>C");
    }

    @Test
    void only_the_branch_that_was_chosen_is_coloured() {
        drawn("A>Q", "Q>Yes", "Q>No", "Yes>E", "No>E").was("A", 0, 3).was("Q", 3, 3).was("No", 3, 4).was("E", 4, 4);

        assertThat(path()).containsExactly("A>Q", "Q>No", "No>E");
    }

    @Test
    void both_branches_of_a_fork_lead_to_the_join() {
        drawn("S>AndSplit", "AndSplit>A", "AndSplit>B", "A>AndJoin", "B>AndJoin", "AndJoin>E")
            .was("S", 0, 0).was("AndSplit", 0, 0).was("A", 0, 4).was("B", 0, 2).was("AndJoin", 4, 4).was("E", 4, 4);

        assertThat(path()).containsExactlyInAnyOrder("S>AndSplit", "AndSplit>A", "AndSplit>B", "A>AndJoin", "B>AndJoin", "AndJoin>E");
    }

    @Test
    void what_was_returned_came_by_the_arrow_back() {
        drawn("S>Fill", "Fill>Check", "Check>Fill", "Check>E")
            .was("S", 0, 0).was("Fill", 0, 1).was("Check", 1, 2).was("Fill", 2, 3).was("Check", 3, 4).was("E", 4, 4);

        assertThat(path()).containsExactly("S>Fill", "Fill>Check", "Check>Fill", "Check>E");
    }

    @Test
    void a_step_that_was_broken_off_leads_nowhere() {
        drawn("S>Task", "Task>Done", "Timer>Done").was("S", 0, 0).was("Task", 0, 9, true).was("Timer", 9, 9).was("Done", 9, 9);

        assertThat(path()).containsExactly("S>Task", "Timer>Done");
    }

    @Test
    void within_one_moment_the_engines_counter_tells_what_came_first() {
        drawn("S>Q", "Q>A", "A>Q2", "Q>Q2", "Q2>E").was("S", 0, 0).was("Q", 0, 0).was("A", 0, 0).was("Q2", 0, 0).was("E", 0, 0);

        assertThat(path()).containsExactly("S>Q", "Q>A", "A>Q2", "Q2>E");
    }
}
