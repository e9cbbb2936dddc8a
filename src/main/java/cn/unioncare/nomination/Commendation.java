package cn.unioncare.nomination;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 制发表扬通报.
 *
 * @param document 文号
 */
public record Commendation(
        @NotBlank(message = "请填写通报文号") @Size(max = 60, message = "通报文号不超过 60 字")
        @Pattern(regexp = "(?!.*\\d{7}).*", message = "请填写文号，如 冀工字〔2021〕11号") String document,
        @NotNull(message = "请填写通报日期") LocalDate issuedOn,
        @Size(max = 1000, message = "说明不超过 1000 字") String note,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments { }
