package cn.unioncare.calendar;

import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The notices that tyme4j carries: 2002-2026 in release 1.4.9, of which 2017-2026 were compared with the State
 * Council's texts day by day.
 */
final class PublishedNotices {

    private static final LocalDate FIRST_KNOWN = LocalDate.of(2001, 12, 29);

    private PublishedNotices() { }

    static Notices read() {
        Map<LocalDate, Boolean> working = new HashMap<>();
        Set<Integer> years = new HashSet<>();
        for (LegalHoliday holiday = first(); holiday != null; holiday = holiday.next(1)) {
            LocalDate day = date(holiday.getDay());
            working.put(day, holiday.isWork());
            if (isNationalDay(day)) {
                years.add(day.getYear());
            }
        }
        return new Notices(working, years);
    }

    private static LegalHoliday first() {
        return LegalHoliday.fromYmd(FIRST_KNOWN.getYear(), FIRST_KNOWN.getMonthValue(), FIRST_KNOWN.getDayOfMonth());
    }

    /** Every notice names it, and no notice of another year does: a lone December day does not make a year known. */
    private static boolean isNationalDay(LocalDate day) {
        return day.getMonth() == Month.OCTOBER && day.getDayOfMonth() == 1;
    }

    static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
