package cn.unioncare.hardship;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.AuthorisationLetter;
import cn.unioncare.documents.Code;
import cn.unioncare.documents.Material;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A household's application (困难职工申报表, 冀工办发〔2017〕44号 附件2), filed by the clerk of the union for the worker.
 *
 * @param household         the number of the household register (户口簿户号): one register, one archive
 * @param authorisation     the letter of authorisation (附件1); absent while it has not been handed in
 * @param materials         what has been handed in
 * @param secondaryCauses   up to three further causes
 * @param incomes           the proofs of income (附件3), of the worker and of each member who earns
 */
@SoundHousehold
public record HardshipApplication(
        @NotNull(message = "请选择申请类别") Kind kind,
        @NotNull(message = "请填写申请日期") LocalDate appliedOn,
        @NotNull(message = "请填写申请人信息") @Valid Applicant applicant,
        @NotBlank(message = "请填写户口簿户号") @Size(max = 20, message = "户号不超过 20 位")
        @Spelt(Spelling.REGISTER) String household,
        @Size(max = 29, message = "家庭成员不超过 29 人")
        List<@Valid @NotNull(message = "家庭成员不能为空") Member> members,
        @NotNull(message = "请填写家庭经济状况") @Valid Circumstances circumstances,
        @Size(max = 3, message = "次要致困原因最多选三项") List<@NotNull(message = "致困原因不能为空") @Code("cause") String> secondaryCauses,
        @NotBlank(message = "请填写困难情况自述") @Size(max = 2000, message = "困难情况自述不超过 2000 字") String narrative,
        @Size(max = 6, message = "帮扶需求过多") List<@NotNull(message = "帮扶需求不能为空") @Code("aid") String> needs,
        @NotNull(message = "请勾选已提交的材料") Set<@NotNull(message = "材料不能为空") Material> materials,
        @Valid AuthorisationLetter authorisation,
        @NotNull(message = "请确认本人承诺") @AssertTrue(message = "申请人须承诺所报情况真实") Boolean truthful,
        @Size(max = 30, message = "工资收入证明不超过 30 份")
        List<@Valid @NotNull(message = "工资收入证明不能为空") IncomeProof> incomes,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    /** 申请类别. */
    public enum Kind { REGULAR, TEMPORARY }

    public HardshipApplication {
        // A form leaves an empty list out: a worker who lives alone, a case in which no proof was asked for.
        members = members == null ? List.of() : members;
        incomes = incomes == null ? List.of() : incomes;
    }

    /** How many people live in the household, the worker included. */
    public int size() {
        return members.size() + 1;
    }
}
