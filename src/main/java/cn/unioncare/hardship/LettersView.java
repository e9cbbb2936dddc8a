package cn.unioncare.hardship;

import cn.unioncare.documents.Authorisation;
import cn.unioncare.documents.AuthorisationLetter;
import cn.unioncare.documents.AuthorisationLetter.Scope;
import cn.unioncare.documents.Withdrawal;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The letters of a case.
 *
 * @param coverage what may be done today
 * @param mayEnter whether who asks may register a letter or a withdrawal
 */
public record LettersView(@JsonProperty("case") String caseId, List<Item> items, List<Coverage> coverage,
                          boolean mayEnter) {

    /** @param missing why it may not be done today and what to do; null where it may */
    public record Coverage(String scope, String name, boolean covered, String missing) { }

    /**
     * @param validUntil null of a withdrawal
     * @param superseded whether the letter of the application was handed in anew since
     * @param signedBy   who signed; null where it is not told or has been erased
     * @param enteredBy  the name of who registered it
     * @param reason     why consent was withdrawn; null of a letter
     */
    public record Item(int seq, String kind, String kindName, LocalDate signedOn, LocalDate validUntil,
                       List<String> scopes, List<String> scopeNames, boolean superseded, List<String> signedBy,
                       String reason, String enteredBy, OffsetDateTime enteredAt) {

        static Item of(Authorisation entry, boolean superseded, Optional<AuthorisationLetter> letter,
                       Optional<Withdrawal> withdrawal, String enteredBy) {
            List<Scope> scopes = entry.scopes().stream().sorted(Comparator.naturalOrder()).toList();
            return new Item(entry.seq(), entry.kind().name(), entry.kind().label(), entry.signedOn(),
                entry.validUntil(), scopes.stream().map(Scope::name).toList(), scopes.stream().map(Scope::label).toList(),
                superseded, letter.map(AuthorisationLetter::signedBy).orElse(null),
                withdrawal.map(Withdrawal::reason).orElse(null), enteredBy,
                entry.enteredAt().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime());
        }
    }
}
