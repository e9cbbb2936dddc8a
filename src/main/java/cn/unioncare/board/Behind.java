package cn.unioncare.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * A case behind a figure.
 *
 * @param caseId     null where it is kept from who looks, as that of a relative
 * @param title      without personal data
 * @param step       the step, the publicity's or the objection's number; null where the figure is of whole cases
 * @param since      when the case, the step or the publicity began
 * @param due        until when it should be done; null where there is no such day
 * @param done       when the step or the case was done; null while it is not
 * @param workedDays how many working days it took; null unless the figure tells that
 * @param instance   the case's first process
 * @param ended      whether the case has ended: what runs is shown by Cockpit, what has ended by the history
 */
public record Behind(@JsonProperty("case") String caseId, String title, String flow, String union, String unionName, String step,
                     OffsetDateTime since, OffsetDateTime due, OffsetDateTime done, Integer workedDays, String instance,
                     boolean ended) {

    /** Where a page begins: after the record with that id of those in that place. */
    record After(BigDecimal sort, String id) {

        static final After NOTHING = new After(null, "");

        String text() {
            return sort.toPlainString() + "_" + id;
        }
    }

    /** A record as it was found. */
    record Found(After key, Behind behind) { }
}
