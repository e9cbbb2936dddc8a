package cn.unioncare.campaign;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One union's campaign.
 *
 * @param season  the number of the campaign at the top, which all of one season share
 * @param from    the first day of visits
 * @param reports the last day whose visits stand in the reports (报表截止日)
 * @param until   the last day of the campaign (the festival)
 * @param listed  whether its targets have been listed: from then on whoever comes on file enters by himself
 * @param started whether all listed visits have been given out
 */
public record Campaign(CaseId number, CaseId season, Optional<CaseId> parent, UnionCode union, String title, CampaignState state,
                       LocalDate from, LocalDate reports, LocalDate until, boolean listed, boolean started,
                       OffsetDateTime openedAt, String openedBy) {

    public boolean isClosed() {
        return state == CampaignState.CLOSED;
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
