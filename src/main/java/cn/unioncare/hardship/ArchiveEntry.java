package cn.unioncare.hardship;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Code;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.vault.ValidBankCard;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 录入困难职工档案表 (冀工办发〔2017〕44号 附件6): what the archive holds beyond the application and the survey.
 *
 * @param bankCard          in the worker's own name; may follow later, but no fiscal money is paid without it
 * @param paperMatches      纸质档案与电子档案一致 (三(三))
 * @param employeeNumber    职工编号, of the unit or of the national system
 * @param startedWorkOn     工作时间: when the worker began to work
 * @param disability        the kind of disability, where the health is 残疾
 * @param reliefTarget      是否为解困脱困对象, and since when that is confirmed
 * @param unitOpinion       基层党组织或行政意见
 * @param unionOpinion      基层工会意见
 */
public record ArchiveEntry(
        @NotNull(message = "请选择住房类型") @Code("housing") String housing,
        @Code("housing-area") String housingArea,
        @NotNull(message = "请选择医保状况") @Code("medical-insurance") String medicalInsurance,
        @NotNull(message = "请选择劳模类型") @Code("model-worker") String modelWorker,
        @NotNull(message = "请选择建档标准") @Code("archive-level") String level,
        @Code("focus-group") String focusGroup,
        @NotNull(message = "请选择是否有一定自救能力") Boolean selfReliant,
        @NotNull(message = "请选择是否零就业家庭") Boolean noneEmployed,
        @NotNull(message = "请选择是否单亲") Boolean singleParent,
        @Size(max = 60, message = "开户银行不超过 60 字") String bank,
        @ValidBankCard String bankCard,
        @NotNull(message = "请确认纸质档案与电子档案一致")
        @AssertTrue(message = "纸质档案与电子档案不一致的，应先更正再录入") Boolean paperMatches,
        @Size(max = 30, message = "职工编号不超过 30 位") String employeeNumber,
        @Code("division") String registeredDivision,
        @Pattern(regexp = "\\d{6}", message = "邮政编码应为 6 位数字") String postcode,
        @Size(max = 60, message = "其他联系方式不超过 60 字") String otherContact,
        @PastOrPresent(message = "参加工作时间不能晚于今天") LocalDate startedWorkOn,
        @Code("industry") String industry,
        @Code("unit-nature") String unitNature,
        @Code("unit-condition") String unitCondition,
        @Code("disability") String disability,
        @Code("disability-grade") String disabilityGrade,
        Boolean reliefTarget,
        @PastOrPresent(message = "确定时间不能晚于今天") LocalDate reliefConfirmedOn,
        @Size(max = 60, message = "支行名称不超过 60 字") String bankBranch,
        @Size(max = 500, message = "意见不超过 500 字") String unitOpinion,
        @Size(max = 500, message = "意见不超过 500 字") String unionOpinion,
        @Size(max = 500, message = "备注不超过 500 字") String remark,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    // Named for the field that its message stands at.
    @AssertTrue(message = "是解困脱困对象的，应填写确定时间")
    boolean isReliefConfirmedOn() {
        return reliefTarget == null || !reliefTarget || reliefConfirmedOn != null;
    }
}
