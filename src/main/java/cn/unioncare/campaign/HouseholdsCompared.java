package cn.unioncare.campaign;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 与民政部门数据比对: what came back. Each household that does not agree is looked at during its visit.
 *
 * @param compared how many households were compared
 */
public record HouseholdsCompared(
        @NotNull(message = "请填写比对日期") LocalDate comparedOn,
        @NotBlank(message = "请填写比对部门") @Size(max = 60, message = "比对部门不超过 60 字") String office,
        @NotNull(message = "请填写比对户数") @Min(value = 0, message = "比对户数不能为负数") @Max(value = 1000000, message = "比对户数过多") Integer compared,
        @Size(max = 1000, message = "一次最多登记 1000 户，更多的请用导入") List<@Valid @NotNull(message = "不一致事项不能为空") Difference> differences,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments {

    public record Difference(
            @NotBlank(message = "请填写档案编号") @Size(max = 40, message = "档案编号不超过 40 字") String archive,
            @NotBlank(message = "请填写不一致事项") @Size(max = 200, message = "不一致事项不超过 200 字") String matter) { }
}
