package cn.unioncare.benchmark;

import java.util.Date;

/** What the diagrams call, for the bare engine: answers that always lead to the archive, and no work. */
final class BareBeans {

    private BareBeans() { }

    /** Answers without looking. */
    public static final class HardshipTasks {

        public String checkDuplicates(String number) {
            return "NONE";
        }

        public String assess(String number) {
            return "ELIGIBLE";
        }

        public void recordPublicity(String number) { }

        public void issueCardAndLedger(String number) { }
    }

    /** The publicity always ends on the same day. */
    public static final class NoticeTasks {

        public Date endsAt(String number) {
            return Date.from(Journey.PUBLICITY_OVER.minusSeconds(1).toInstant());
        }

        public boolean periodComplete(String number) {
            return true;
        }

        public void ended(String number) { }
    }

    /** Every task is due on the same day. */
    public static final class DueDates {

        public Date of(String element) {
            return Date.from(Journey.PUBLICITY_OVER.toInstant());
        }
    }
}
