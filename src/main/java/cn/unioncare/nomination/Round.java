package cn.unioncare.nomination;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One round of a programme: 一次推选活动.
 *
 * @param programme    the programme's id
 * @param organiser    the union whose round it is
 * @param meetingsHeld how many of the programme's meetings have decided
 * @param document     文号 of the commendation
 */
public record Round(CaseId id, String programme, UnionCode organiser, RoundState state, OffsetDateTime openedAt,
                    String openedBy, int meetingsHeld, Optional<String> document) { }
