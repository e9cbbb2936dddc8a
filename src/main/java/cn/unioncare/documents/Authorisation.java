package cn.unioncare.documents;

import cn.unioncare.documents.AuthorisationLetter.Scope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * One paper of consent as the record holds it: a letter, or a withdrawal.
 *
 * @param seq        in the order in which the papers of a case were entered, from 1
 * @param signedOn   of a withdrawal, the day from which it holds
 * @param validUntil the last day; null of a withdrawal
 * @param scopes     what it allows, or withdraws
 */
public record Authorisation(int seq, Kind kind, LocalDate signedOn, LocalDate validUntil, Set<Scope> scopes,
                            String enteredBy, OffsetDateTime enteredAt) {

    /** How the paper came to the case. */
    public enum Kind {
        APPLICATION("随申请提交"), CORRECTION("补正时提交"), RENEWAL("续签"), EXTENSION("补签（扩大范围）"), WITHDRAWAL("撤回同意");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it lies in the application, which a correction hands in anew. */
        boolean isOfApplication() {
            return this == APPLICATION || this == CORRECTION;
        }
    }

    public Authorisation {
        scopes = Set.copyOf(scopes);
    }

    boolean isWithdrawal() {
        return kind == Kind.WITHDRAWAL;
    }

    boolean covers(Scope scope, LocalDate day) {
        return !isWithdrawal() && scopes.contains(scope) && !day.isBefore(signedOn) && !day.isAfter(validUntil);
    }

    /** A letter that was signed after a withdrawal consents anew; of the same day, the one that was entered later. */
    boolean isAfter(Authorisation other) {
        return signedOn.isAfter(other.signedOn) || signedOn.equals(other.signedOn) && seq > other.seq;
    }
}
