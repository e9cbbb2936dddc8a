package cn.unioncare.hardship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 审核建档材料: the superior union's opinion.
 *
 * @param noKinship whether the reviewer declares not to be a relative of the household; the form asks for it, but it
 *                  may be left open, so that what was sent before it was asked for stays valid
 */
public record Review(
        @NotNull(message = "请选择审核意见") Decision decision,
        @NotBlank(message = "请填写意见") @Size(max = 500, message = "意见不超过 500 字") String opinion,
        ReturnTo returnTo,
        Boolean noKinship) {

    public enum Decision { AGREED, RETURNED }
}
