package cn.unioncare.registry;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 转移、注销、删除 of an archive, asked for with the evidence (冀工办发〔2017〕44号 二(二): 提供相关证明材料).
 *
 * @param reason  a code of the list of {@link ExitReasons}; none for a move
 * @param toUnion the code of the union that the archive goes to; only for a move
 * @param on      the first day of the change
 */
public record NewArchiveRequest(
        @NotBlank(message = "请填写档案编号") @Size(max = 40, message = "没有这份档案") String archive,
        @NotNull(message = "请选择转移、注销或者删除") ArchiveRequest.Kind kind,
        @Size(max = 10, message = "没有这种原因") String reason,
        @Size(max = 12, message = "工会编码应为 2 至 12 位数字或大写字母") String toUnion,
        @NotNull(message = "请填写变动日期") LocalDate on,
        @NotBlank(message = "请说明情况") @Size(max = 500, message = "说明不超过 500 字") String statement,
        @NotEmpty(message = "请上传证明材料") @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    // Named for the field that its message stands at.
    @AssertTrue(message = "请填写转入工会的编码")
    boolean isToUnion() {
        return kind != ArchiveRequest.Kind.MOVE || toUnion != null && !toUnion.isBlank();
    }
}
