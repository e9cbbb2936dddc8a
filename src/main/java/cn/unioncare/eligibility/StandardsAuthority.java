package cn.unioncare.eligibility;

import cn.unioncare.shared.Actor;
import java.time.LocalDate;
import java.util.Map;

/** Who keeps the standards of which region, and what they were used for; answered by the modules that know. */
public interface StandardsAuthority {

    /** @throws cn.unioncare.shared.Refusal 403 for everybody who is no administrator; 404 for a region of others */
    void requireKeeper(String region, Actor actor);

    /**
     * How many cases of that region were assessed in that time.
     *
     * @param before the first day that is not counted; null for no end
     */
    long assessed(String region, LocalDate from, LocalDate before);

    /** Records in the ledger what the actor has done, in the same transaction. */
    void recorded(String act, Actor actor, Map<String, String> facts);
}
