package cn.unioncare.notices;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One publicity.
 *
 * @param subject of a hardship list; a list of honours has its own
 * @param honours what heads a list of honours; empty for a hardship list
 * @param posted  where and how long it hangs; empty until it has been put up
 */
public record Publicity(String number, CaseId caseId, UnionCode owner, UnionCode investigating, int workingDays,
                        State state, Subject subject, Optional<Honours> honours, LocalDate requestedOn,
                        Optional<Posted> posted) {

    /** 待张贴, 公示中, 已期满, 已取消. */
    public enum State { REQUESTED, POSTED, ENDED, CANCELLED }

    /**
     * @param lastDay     the last working day of the period
     * @param endsAt      24:00 of that day
     * @param provisional whether the period was counted through a year whose holidays are not yet published
     * @param takenDownOn when it was taken down because its consent was withdrawn; null where it hung to its end
     * @param by          the account that put it up; null of what was put up before it was kept
     * @param at          when that was registered
     * @param posting     what was handed in when it was put up; empty for what was put up before it was kept
     */
    public record Posted(String place, LocalDate on, LocalDate lastDay, OffsetDateTime endsAt, boolean provisional,
                         LocalDate takenDownOn, String by, OffsetDateTime at, Optional<Posting> posting) { }
}
