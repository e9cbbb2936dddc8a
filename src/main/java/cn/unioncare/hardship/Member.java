package cn.unioncare.hardship;

import cn.unioncare.documents.Code;
import cn.unioncare.vault.ValidIdNumber;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A member of the household who lives with the worker, the worker not counted.
 *
 * @param monthlyIncome  元 a month
 * @param hardshipWorker whether the member is a hardship worker too; both spouses in different units make the
 *                       householder the head of the file
 * @param workplace      unit or school
 */
public record Member(
        @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") @Spelt(Spelling.NAME) String name,
        @NotNull(message = "请选择与申请人关系") @Code("relation") String relation,
        @NotNull(message = "请填写身份证号") @ValidIdNumber String idNumber,
        @Code("health") String health,
        @Code("work-status") String workStatus,
        @PositiveOrZero(message = "月收入不能为负数") @Digits(integer = 7, fraction = 2, message = "月收入最多两位小数")
        @DecimalMax(value = "1000000", message = "月收入过大，请核对") BigDecimal monthlyIncome,
        @NotNull(message = "请选择该成员是否也是困难职工") Boolean hardshipWorker,
        @Size(max = 60, message = "单位或学校不超过 60 字") String workplace,
        @Code("political-status") String politicalStatus,
        @Code("medical-insurance") String medicalInsurance) { }
