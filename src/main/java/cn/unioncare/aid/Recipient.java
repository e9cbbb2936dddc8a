package cn.unioncare.aid;

import cn.unioncare.payments.Payee;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.Optional;
import java.util.Set;

/**
 * Whom an application helps.
 *
 * @param household the registry's number, or that of the temporary record
 * @param idNumbers of all who are known of the household
 */
record Recipient(UnionCode determining, String household, Optional<String> archive, Optional<CaseId> archiveCase,
                 Optional<String> temporary, String name, String idNumber, Set<String> idNumbers) {

    Payee paidAt(String bank, String bankCard) {
        return new Payee(name, idNumber, bank, bankCard);
    }

    /** Never in the clear, not even by accident. */
    @Override
    public String toString() {
        return "Recipient of " + household;
    }
}
