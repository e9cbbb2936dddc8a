package cn.unioncare.supervision.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** Stands in for {@link DueDates}: another day for every element, so that a mixed-up one shows. */
public class FakeDueDates {

    private static final Instant FIRST = Instant.parse("2018-03-01T15:59:59Z");

    private final Map<String, Date> dates = new HashMap<>();

    public Date of(String element) {
        return dates.computeIfAbsent(element, asked -> Date.from(FIRST.plus(Duration.ofDays(dates.size()))));
    }

    public Date until(LocalDate last, String element) {
        return dates.computeIfAbsent(last + element, asked -> Date.from(FIRST.plus(Duration.ofDays(dates.size()))));
    }
}
