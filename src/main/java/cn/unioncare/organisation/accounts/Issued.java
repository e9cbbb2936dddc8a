package cn.unioncare.organisation.accounts;

import java.time.OffsetDateTime;

/**
 * An account with the one-time secret that opens it first; told once, kept nowhere.
 *
 * @param until the instant after which the secret opens nothing
 */
public record Issued(AccountCard account, String secret, OffsetDateTime until) {

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "Issued[" + account.login() + "]";
    }
}
