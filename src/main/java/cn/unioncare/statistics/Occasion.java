package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;

/** A table of a period, whoever reports it. @param season the root campaign's number; null where no campaign is meant */
record Occasion(String table, LocalDate from, LocalDate until, String season) {

    /** The one that a union reports, or asks for. */
    String key(UnionCode union) {
        return String.join("/", table, union.value(), from.toString(), until.toString(), season == null ? "" : season);
    }
}
