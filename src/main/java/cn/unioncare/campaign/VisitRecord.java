package cn.unioncare.campaign;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Code;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 走访慰问: what was found and agreed at home. 豫工文〔2017〕61号 二5: 联系人（单位）、期限、措施、路径 are each clear, or the visit is
 * not complete.
 *
 * @param visitors    who went
 * @param differences what was found of the matters in which civil affairs disagree; asked only where there are some
 * @param gift        元; what it is paid from and how is decided when the money is asked for
 * @param goods       what was handed over in kind
 * @param modelWorker the grade of a 困难劳模
 * @param needKind    what help a sudden need asks for
 */
public record VisitRecord(
        @NotNull(message = "请填写走访日期") LocalDate visitedOn,
        @NotEmpty(message = "请填写走访人员") @Size(max = 20, message = "走访人员不超过 20 人")
        List<@Valid @NotNull(message = "走访人员不能为空") Visitor> visitors,
        @NotBlank(message = "请填写家庭状况") @Size(max = 2000, message = "家庭状况不超过 2000 字") String situation,
        @NotBlank(message = "请填写实际需求") @Size(max = 1000, message = "实际需求不超过 1000 字") String needs,
        @Size(max = 500, message = "核实情况不超过 500 字") String differences,
        @NotBlank(message = "请明确联系人（单位）") @Size(max = 60, message = "联系人（单位）不超过 60 字") String contact,
        @NotNull(message = "请明确期限") LocalDate term,
        @NotBlank(message = "请明确措施") @Size(max = 500, message = "措施不超过 500 字") String measures,
        @NotBlank(message = "请明确路径") @Size(max = 500, message = "路径不超过 500 字") String path,
        @NotNull(message = "请填写慰问金额") @DecimalMin(value = "0", message = "金额不能为负数")
        @Digits(integer = 8, fraction = 2, message = "金额最多两位小数") BigDecimal gift,
        @Size(max = 200, message = "慰问品不超过 200 字") String goods,
        @NotNull(message = "请选择是否困难农民工") Boolean migrant,
        @Code("model-worker") String modelWorker,
        @NotNull(message = "请选择有无突发困难") Boolean suddenNeed,
        @Code("aid") String needKind,
        @Size(max = 500, message = "突发困难不超过 500 字") String need,
        @NotNull(message = "请声明有无亲属关系") Boolean noKinship,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments {

    public record Visitor(
            @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
            @NotBlank(message = "请填写单位和职务") @Size(max = 60, message = "单位和职务不超过 60 字") String office) { }
}
