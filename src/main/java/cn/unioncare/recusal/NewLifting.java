package cn.unioncare.recusal;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * 更正申请: one of the two was declared by mistake.
 *
 * @param caseId the case in which the person declared kinship; null where it is an entry
 * @param entry  the entry of the person's register of relatives; null where it is a case
 */
public record NewLifting(
        @JsonProperty("case") @Size(max = 40, message = "没有这项声明") String caseId,
        @Size(max = 36, message = "没有这项登记") String entry,
        @NotBlank(message = "请说明为什么是误报") @Size(max = 200, message = "理由不超过 200 字") String reason) {

    boolean namesOne() {
        return (caseId == null) != (entry == null);
    }
}
