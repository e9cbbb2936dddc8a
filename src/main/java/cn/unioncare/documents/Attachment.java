package cn.unioncare.documents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A scanned paper or photograph that is handed in with a form.
 *
 * @param id   the file that was uploaded before
 * @param kind what it shows, a code of the list {@code attachment-kind}
 */
public record Attachment(
        @NotBlank(message = "请先上传附件") String id,
        @NotNull(message = "请选择附件类型") @Code(value = "attachment-kind", message = "请从附件类型中选择") String kind) { }
