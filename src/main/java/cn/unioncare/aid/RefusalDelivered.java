package cn.unioncare.aid;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 送达不予帮扶告知书: when and how the applicant was told.
 *
 * @param note asked for unless it was handed over
 */
public record RefusalDelivered(
        @NotNull(message = "请填写送达日期") LocalDate deliveredOn,
        @NotNull(message = "请选择送达方式") Way way,
        @Size(max = 500, message = "说明不超过 500 字") String note,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    public enum Way {
        HANDED("当面送达"), POSTED("邮寄送达"), LEFT("留置送达（本人拒收或者不在）");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
