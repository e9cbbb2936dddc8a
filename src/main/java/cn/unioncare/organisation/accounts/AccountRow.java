package cn.unioncare.organisation.accounts;

import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;

/** An account without its offices. */
record AccountRow(String login, String name, UnionCode union, String unionName, LocalDate validFrom,
                  LocalDate validUntil, boolean waiting) {

    boolean isOpenOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }

    AccountCard.State stateOn(LocalDate day) {
        return !isOpenOn(day) ? AccountCard.State.CLOSED
            : validFrom.isAfter(day) ? AccountCard.State.FUTURE : AccountCard.State.OPEN;
    }
}
