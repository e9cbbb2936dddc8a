package cn.unioncare.hardship;

import cn.unioncare.documents.Code;
import cn.unioncare.vault.ValidBankCard;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 录入困难职工档案表 (冀工办发〔2017〕44号 附件6): what the archive holds beyond the application and the survey.
 *
 * @param bankCard     in the worker's own name; may follow later, but no fiscal money is paid without it
 * @param paperMatches 纸质档案与电子档案一致 (三(三))
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
        @AssertTrue(message = "纸质档案与电子档案不一致的，应先更正再录入") Boolean paperMatches) { }
