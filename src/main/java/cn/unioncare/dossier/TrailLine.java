package cn.unioncare.dossier;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An entry of the ledger as people read it.
 *
 * @param actor     the login, {@code system} for what happens by itself
 * @param roleNames the offices that the actor held then
 * @param inPlaceOf the login of who was away; null where the office was the actor's own
 */
public record TrailLine(long seq, OffsetDateTime at, String act, String actName, String actor, String actorName, String unionName,
                        List<String> roles, List<String> roleNames, String inPlaceOf, List<Fact> facts, String hash) {

    /** One fact, named in Chinese. */
    public record Fact(String name, String value) { }

    public TrailLine {
        roles = List.copyOf(roles);
        roleNames = List.copyOf(roleNames);
        facts = List.copyOf(facts);
    }
}
