package cn.unioncare.nomination;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 征求被联系困难职工意见: each worker whom the candidate helps says yes or no, and signs (石工办字〔2021〕10号 附件3). */
public record HelpedWorkersOpinion(
        @NotEmpty(message = "请逐人登记被联系职工意见") @Size(max = 50, message = "被联系职工不超过 50 人")
        List<@Valid @NotNull(message = "意见不能为空") Signature> signatures,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments {

    public record Signature(
            @NotBlank(message = "请填写被联系职工姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
            @NotNull(message = "请选择是否同意") Boolean agrees,
            @NotNull(message = "请填写签字日期") LocalDate signedOn) { }

    boolean agreed() {
        return signatures.stream().allMatch(Signature::agrees);
    }
}
