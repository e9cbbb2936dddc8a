package cn.unioncare.rights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * 暂缓销毁: something needs the papers longer.
 *
 * @param document what asks for it, such as the number of a letter; no personal data
 */
public record Hold(@JsonProperty("case") String caseId, Reason reason, String reasonName, String document, String placedBy,
                   OffsetDateTime placedAt) {

    /** 审计, 信访, 诉讼, 其他. */
    public enum Reason {
        AUDIT("审计"), PETITION("信访"), LAWSUIT("诉讼"), OTHER("其他");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
