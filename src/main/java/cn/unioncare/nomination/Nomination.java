package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A nomination: whose it is, for which round, and where it stands.
 *
 * @param tenant       the county or city that stands over the proposing unit
 * @param category     by which the quota counts it; empty where it counts all alike
 * @param shownAs      the shortened name, for lists
 * @param tiersReached how many tiers above the unit have received it
 * @param outBecause   why the organiser's decision has left it out while the round goes on
 */
public record Nomination(CaseId id, CaseId round, UnionCode owner, UnionCode tenant, Entry entry, Optional<String> category,
                         String shownAs, NominationState state, int tiersReached, LocalDate filedOn, String filedBy,
                         Optional<Out> outBecause, Optional<Erased> erased) {

    /** 会议未通过, 公示异议属实. */
    public enum Out { NOT_PASSED, OBJECTION }

    /** @param approval the number of the approval to destroy its content */
    public record Erased(LocalDate on, String approval) { }
}
