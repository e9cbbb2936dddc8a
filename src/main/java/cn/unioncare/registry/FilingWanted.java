package cn.unioncare.registry;

import cn.unioncare.shared.Actor;

/**
 * A household that is not on file should be: who files begins a draft for that clerk. Heard in the same transaction, kept by nobody
 * but in the sealed draft.
 *
 * @param clerk for whom the draft is
 */
public record FilingWanted(Actor clerk, String name, String idNumber, String phone, String address) {

    /** Never in the clear, not even by accident. */
    @Override
    public String toString() {
        return "FilingWanted by " + clerk.login();
    }
}
