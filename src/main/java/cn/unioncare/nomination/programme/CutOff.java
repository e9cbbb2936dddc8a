package cn.unioncare.nomination.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The end of a time for handing in, as a notice writes it: a day lasts to its end ({@code 2021-05-13}), a moment to the end of
 * its second ({@code 2021-05-06T12:00:00+08:00}).
 *
 * @param text     as it is written
 * @param lateFrom the first instant that is too late
 */
public record CutOff(String text, Instant lateFrom) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** @throws IllegalArgumentException if it is neither a date nor a moment with its zone */
    @JsonCreator
    public static CutOff parse(String text) {
        try {
            Instant lateFrom = text.contains("T")
                ? OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)
                : LocalDate.parse(text).plusDays(1).atStartOfDay(CHINA).toInstant();
            return new CutOff(text, lateFrom);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("应为日期（2021-05-13）或带时区的时刻（2021-05-06T12:00:00+08:00）", unreadable);
        }
    }

    public boolean isLate(Instant now) {
        return !now.isBefore(lateFrom);
    }

    /** The last day on which something may be handed in. */
    public LocalDate day() {
        return lateFrom.minusSeconds(1).atZone(CHINA).toLocalDate();
    }

    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
