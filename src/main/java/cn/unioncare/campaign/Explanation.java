package cn.unioncare.campaign;

import cn.unioncare.documents.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Why a household was not visited.
 *
 * @param household its number in the campaign
 * @param note      how it was tried, and who confirms it
 */
public record Explanation(
        @NotBlank(message = "请填写户编号") @Size(max = 40, message = "户编号不超过 40 字") String household,
        @NotNull(message = "请选择未走访原因") @Code("unvisited-reason") String reason,
        @NotBlank(message = "请写明情况") @Size(max = 200, message = "情况不超过 200 字") String note) {

    /** As it is kept with the campaign: what was heard of the household is kept with its visit. */
    Explanation withoutNote() {
        return new Explanation(household, reason, null);
    }
}
