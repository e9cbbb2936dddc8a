package cn.unioncare.hardship;

import cn.unioncare.documents.Code;
import cn.unioncare.vault.ValidIdNumber;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The worker who applies (困难职工申报表, 冀工办发〔2017〕44号 附件2). Sex and date of birth lie in the ID number.
 *
 * @param householder        whether the worker is the householder in the household register
 * @param workUnit           absent for a worker without a unit, who applies at the street union
 * @param registeredDivision 户籍行政区划, down to the county
 */
public record Applicant(
        @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") @Spelt(Spelling.NAME) String name,
        @NotNull(message = "请填写身份证号") @ValidIdNumber String idNumber,
        @NotNull(message = "请选择是否户主") Boolean householder,
        @NotNull(message = "请选择民族") @Code("ethnicity") String ethnicity,
        @Code("political-status") String politicalStatus,
        @Code("marriage") String marriage,
        @NotNull(message = "请选择健康状况") @Code("health") String health,
        @NotNull(message = "请选择职工身份") @Code("work-status") String workStatus,
        @NotNull(message = "请选择户口类型") @Code("register-type") String registerType,
        @Size(max = 60, message = "工作单位不超过 60 字") String workUnit,
        LocalDate contractFrom,
        LocalDate contractUntil,
        @PastOrPresent(message = "入会时间不能晚于今天") LocalDate joinedUnionOn,
        @NotBlank(message = "请填写户籍地") @Size(max = 120, message = "户籍地不超过 120 字") String registeredAddress,
        @NotBlank(message = "请填写现住址") @Size(max = 120, message = "现住址不超过 120 字") String address,
        @NotNull(message = "请填写联系电话")
        @Pattern(regexp = "1\\d{10}|0\\d{2,3}-?\\d{7,8}", message = "联系电话应为 11 位手机号或带区号的固定电话") String phone,
        @Code("division") String registeredDivision) {

    // Named for the field that its message stands at.
    @AssertTrue(message = "劳动合同终止日期不能早于开始日期")
    boolean isContractUntil() {
        return contractFrom == null || contractUntil == null || !contractUntil.isBefore(contractFrom);
    }
}
