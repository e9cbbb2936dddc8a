package cn.unioncare.payments.web;

import cn.unioncare.payments.ListWish;
import cn.unioncare.payments.Sort;

/**
 * What is to leave of a list.
 *
 * @param state  of the batch or the recovery; of vouchers their kind
 * @param reason what the list is for; goes into the ledger
 */
record ListExportWish<S extends Enum<S>>(String union, String fund, S state, String q, Sort sort, String reason) {

    ListWish wish() {
        return new ListWish(union, fund, state == null ? null : state.name(), q, sort, 1, null);
    }
}
