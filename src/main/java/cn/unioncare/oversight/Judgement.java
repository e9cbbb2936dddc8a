package cn.unioncare.oversight;

import cn.unioncare.shared.Impersonal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 督查结论.
 *
 * @param dueOn until when it must be answered anew or put right; null where it is accepted
 */
public record Judgement(
        @NotNull(message = "请选择结论") Verdict verdict,
        @NotBlank(message = "请填写审核意见") @Size(max = 1000, message = "审核意见不超过 1000 字") @Impersonal String opinion,
        LocalDate dueOn) {

    /** 通过办结、退回重新反馈、责令整改. */
    public enum Verdict {
        ACCEPT(Step.ACCEPT, Inspection.State.CLOSED), RETURN(Step.RETURN, Inspection.State.RETURNED),
        RECTIFY(Step.DEMAND, Inspection.State.RECTIFYING);

        final Step step;
        final Inspection.State leadsTo;

        Verdict(Step step, Inspection.State leadsTo) {
            this.step = step;
            this.leadsTo = leadsTo;
        }
    }
}
