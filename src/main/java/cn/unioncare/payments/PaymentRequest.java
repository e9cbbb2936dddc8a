package cn.unioncare.payments;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;

/**
 * One sum for one household, asked for by a case.
 *
 * @param occasion   the campaign or the aid case: a household is paid once per occasion and source
 * @param caseId     the case that asks: the visit or the aid case
 * @param household  the registry's number, or that of a temporary record
 * @param archive    null for a temporary record
 * @param fundSource a code of the list {@code fund-source}
 * @param aidKind    a code of the list {@code aid}
 * @param amount     in 元; for goods what they cost
 * @param goods      what is handed out; null for money
 */
public record PaymentRequest(CaseId occasion, CaseId caseId, String household, String archive, UnionCode payer,
                             String fundSource, String aidKind, BigDecimal amount, Method method, Payee payee, String goods,
                             Grounds grounds) {

    public PaymentRequest {
        if (amount == null || amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("金额应大于零，最多两位小数");
        }
        amount = amount.setScale(2);
    }
}
