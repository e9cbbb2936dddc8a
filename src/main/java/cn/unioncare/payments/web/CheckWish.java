package cn.unioncare.payments.web;

import cn.unioncare.documents.Code;
import cn.unioncare.payments.Grounds;
import cn.unioncare.payments.Method;
import cn.unioncare.payments.Payee;
import cn.unioncare.payments.PaymentRequest;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * 试核一笔资金: what a campaign or an aid case would ask for.
 *
 * @param occasion the campaign or the aid case
 * @param archive  left out for a temporary record
 * @param ownPart  个人自付部分, for 医疗救助; @param student the student's ID number, for 子女助学
 */
record CheckWish(
        @NotBlank(message = "请填写活动或事项的编号") @Size(max = 40, message = "编号不超过 40 字") String occasion,
        @NotBlank(message = "请填写户编号") @Size(max = 40, message = "户编号不超过 40 字") String household,
        @Size(max = 40, message = "档案编号不超过 40 字") String archive,
        @NotNull(message = "请选择资金来源") @Code(value = "fund-source", message = "请从资金来源中选择") String source,
        @NotNull(message = "请选择帮扶类型") @Code(value = "aid", message = "请从帮扶类型中选择") String kind,
        @NotNull(message = "请填写金额") @DecimalMin(value = "0.01", message = "金额应大于零")
        @Digits(integer = 12, fraction = 2, message = "金额最多两位小数，不超过 12 位整数") BigDecimal amount,
        @NotNull(message = "请选择发放方式") Method method,
        @NotNull(message = "请填写收款人") @Valid Person payee,
        @Size(max = 200, message = "实物名称不超过 200 字") String goods,
        @Digits(integer = 12, fraction = 2, message = "金额最多两位小数，不超过 12 位整数") BigDecimal ownPart,
        @Size(max = 25, message = "身份证号不超过 25 位") String student) {

    /** Whoever would be paid. */
    record Person(@Size(max = 50, message = "姓名不超过 50 字") String name,
                  @Size(max = 25, message = "身份证号不超过 25 位") String idNumber,
                  @Size(max = 60, message = "开户银行不超过 60 字") String bank,
                  @Size(max = 25, message = "银行卡号不超过 25 位") String bankCard) { }

    PaymentRequest from(UnionCode payer) {
        if (!CaseId.isWellFormed(occasion)) {
            throw Refusal.invalid("occasion", "编号应形如 SW-130306-2018-000001");
        }
        return new PaymentRequest(new CaseId(occasion), new CaseId(occasion), household, archive, payer, source, kind, amount, method,
            new Payee(payee.name(), payee.idNumber(), payee.bank(), payee.bankCard()), goods, new Grounds(ownPart, student));
    }
}
