package cn.unioncare.meetings;

import cn.unioncare.shared.CaseId;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One candidate that waits for a meeting.
 *
 * @param caseId   the candidate's case; one case waits for one meeting at a time
 * @param matter   what is to be decided, in Chinese: 民主评议, 会员（代表）大会意见
 * @param title    as lists show it, masked
 * @param task     the engine's id of the task that the meeting completes; several candidates may share one, as all of a
 *                 round do
 * @param since    since when it waits
 * @param due      by when it should be decided
 * @param together empty where each candidate is decided for itself; else what binds them, such as a round's number: all
 *                 that share it are decided in one sitting, or none
 */
public record AgendaItem(CaseId caseId, String matter, String title, String task, OffsetDateTime since,
                         Optional<OffsetDateTime> due, Optional<String> together) { }
