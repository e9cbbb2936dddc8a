package cn.unioncare.documents;

import java.time.LocalDate;

/** A written notice to the worker (书面告知): what was decided, why, and where to turn. */
public record Letter(String number, Kind kind, LocalDate issuedOn, String text) {

    public enum Kind {
        REFUSED("不予建档告知书"), CANCELLED("取消建档资格告知书"), AID_REFUSED("不予帮扶告知书");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
