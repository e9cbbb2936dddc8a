package cn.unioncare.tipoffs;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A tip-off.
 *
 * @param accused   the accused union, or the one that the accused works in
 * @param handledBy the union above it, whose people work on the case
 * @param answerBy  by when the informant should be answered
 * @param report    what was told, without the informant; empty once it has been destroyed
 * @param named     whether the informant can be reached still
 * @param answer    what the informant reads
 */
public record TipOff(CaseId number, UnionCode accused, UnionCode handledBy, Matter matter, TipOffState state,
                     OffsetDateTime receivedAt, LocalDate answerBy, Optional<TipOffReport> report, boolean named,
                     Optional<String> answer, Optional<OffsetDateTime> answeredAt) {

    /** The name of the step under which the informant's papers lie with the case. */
    static final String STEP = "TipOffReceived";

    /** Whether the informant should have been answered by now. */
    boolean isOverdue(LocalDate today) {
        return state.isOpen() && answerBy.isBefore(today);
    }
}
