package cn.unioncare.nomination.consultation;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 出具意见: what one organ says of a candidate (附件3 征求意见表).
 *
 * @param reason asked for where the organ disagrees; the written answer tells it
 * @param signer 负责人签字
 * @param sealed 公章: the paper bears the organ's seal
 */
public record Opinion(
        @NotNull(message = "请选择是否同意推荐") Boolean agreed,
        @Size(max = 1000, message = "理由不超过 1000 字") String reason,
        @NotBlank(message = "请填写签字的负责人") @Size(max = 30, message = "负责人姓名不超过 30 字") String signer,
        @NotNull(message = "请填写签字日期") @PastOrPresent(message = "签字日期不能晚于今天") LocalDate signedOn,
        @NotNull(message = "请确认征求意见表已加盖公章")
        @AssertTrue(message = "征求意见表须由负责人签字并加盖公章（附件3）") Boolean sealed,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments { }
