package cn.unioncare.documents;

import cn.unioncare.documents.AuthorisationLetter.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * 撤回同意: from which day the household no longer consents to which uses, and why (个人信息保护法 第十五条).
 *
 * @param attachments the signed paper, scanned
 */
public record Withdrawal(
        @NotNull(message = "请填写撤回日期") @PastOrPresent(message = "撤回日期不能晚于今天") LocalDate withdrawnOn,
        @NotEmpty(message = "请选择撤回的范围") Set<@NotNull(message = "撤回的范围不能为空") Scope> scopes,
        @NotBlank(message = "请填写撤回原因") @Size(max = 500, message = "撤回原因不超过 500 字") String reason,
        @NotEmpty(message = "请上传签字的撤回书扫描件") @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments { }
