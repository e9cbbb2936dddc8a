package cn.unioncare.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 补签的授权书（声明书）: a letter that a household signs after its application, because the first expires or allows too
 * little.
 *
 * @param attachments the signed paper, scanned
 */
public record LaterLetter(
        @NotNull(message = "请选择补签种类") Kind kind,
        @NotNull(message = "请填写授权书内容") @Valid AuthorisationLetter letter,
        @NotEmpty(message = "请上传签字的授权书扫描件") @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    /** 续签, 扩大范围. */
    public enum Kind {
        RENEWAL(Authorisation.Kind.RENEWAL), EXTENSION(Authorisation.Kind.EXTENSION);

        private final Authorisation.Kind recorded;

        Kind(Authorisation.Kind recorded) {
            this.recorded = recorded;
        }

        Authorisation.Kind recorded() {
            return recorded;
        }
    }
}
