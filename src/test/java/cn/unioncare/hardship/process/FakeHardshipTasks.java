package cn.unioncare.hardship.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Stands in for {@link HardshipTasks}: answers what the test foresees and keeps what was done to the case. */
public class FakeHardshipTasks {

    private final Deque<String> duplicates = new ArrayDeque<>();
    private final Deque<String> assessments = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    /** The answers of the next checks for duplicates; when they are used up there is none. */
    void duplicatesWillBe(String... answers) {
        duplicates.addAll(Arrays.asList(answers));
    }

    /** The answers of the next assessments; when they are used up the household is eligible. */
    void assessmentsWillBe(String... answers) {
        assessments.addAll(Arrays.asList(answers));
    }

    List<String> done() {
        return done;
    }

    public String checkDuplicates(String caseNumber) {
        return duplicates.isEmpty() ? "NONE" : duplicates.pop();
    }

    public String assess(String caseNumber) {
        done.add("assess " + caseNumber);
        return assessments.isEmpty() ? "ELIGIBLE" : assessments.pop();
    }

    public void recordPublicity(String caseNumber) {
        done.add("recordPublicity " + caseNumber);
    }

    public void issueCardAndLedger(String caseNumber) {
        done.add("issueCardAndLedger " + caseNumber);
    }

    public void notifyRefusal(String caseNumber) {
        done.add("notifyRefusal " + caseNumber);
    }

    public void notifyCancellation(String caseNumber) {
        done.add("notifyCancellation " + caseNumber);
    }
}
