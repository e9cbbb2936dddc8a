package cn.unioncare.hardship;

import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case of archiving: whose it is, where it stands, and the archive that came of it.
 *
 * @param erased that its content has been destroyed by rule
 */
public record HardshipCase(CaseId id, ReviewRoute route, CaseState state, LocalDate filedOn, String filedBy,
                           Optional<String> archive, Optional<Erased> erased) {

    /** @param approval the number of the approval */
    public record Erased(LocalDate on, String approval) { }
}
