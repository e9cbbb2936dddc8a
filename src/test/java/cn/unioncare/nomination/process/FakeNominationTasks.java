package cn.unioncare.nomination.process;

import cn.unioncare.nomination.NominationStages.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Stands in for {@link NominationTasks}: answers what the test foresees and keeps what was done to the nomination. */
public class FakeNominationTasks {

    private final Set<Stage> held = EnumSet.noneOf(Stage.class);
    private final List<String> done = new ArrayList<>();
    private final Iterator<String> ahead;
    private String conditions = "TO_CONFIRM";
    private boolean consults;
    private boolean commended = true;

    /** @param way the unions above the proposing one, up to the organiser */
    FakeNominationTasks(String... way) {
        this.ahead = List.of(way).iterator();
    }

    void holding(Stage... stages) {
        held.addAll(List.of(stages));
    }

    void conditionsAre(String outcome) {
        conditions = outcome;
    }

    void consulting() {
        consults = true;
    }

    void notCommended() {
        commended = false;
    }

    List<String> done() {
        return done;
    }

    public boolean holds(String caseNumber, String stage) {
        return held.contains(Stage.valueOf(stage));
    }

    public String checkConditions(String caseNumber) {
        return conditions;
    }

    public void publish(String caseNumber) {
        done.add("publish");
    }

    public boolean consults(String caseNumber) {
        boolean now = consults;
        consults = false;
        return now;
    }

    public void reached(String caseNumber, String state) {
        done.add("reached " + state);
    }

    public String forward(String caseNumber) {
        return ahead.next();
    }

    public boolean atOrganiser(String caseNumber) {
        return !ahead.hasNext();
    }

    public boolean commended(String caseNumber) {
        return commended;
    }

    public void ended(String caseNumber, String state) {
        done.add("ended " + state);
    }
}
