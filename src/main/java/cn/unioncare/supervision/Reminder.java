package cn.unioncare.supervision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/** That a task will soon be due, or that it was not done in time; nothing personal in it. */
public record Reminder(Kind kind, String kindName, @JsonProperty("case") String caseId, String step, String stepName,
                       String title, String union, String assignee, OffsetDateTime dueAt, OffsetDateTime raisedAt) {

    /** 即将到期: to those who have the task; 逾期: to the superior. */
    public enum Kind {
        REMINDED("即将到期"), ESCALATED("已逾期");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
