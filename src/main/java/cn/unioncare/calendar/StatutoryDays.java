package cn.unioncare.calendar;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarTerm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The days off that the law itself names (全国年节及纪念日放假办法, 2024 revision), which are all that is known of a year
 * before its notice. Read from {@code calendar/statutory-days.csv}: the law's days, in the calendar it names them in.
 */
final class StatutoryDays {

    private static final String DATA = "/calendar/statutory-days.csv";

    /** The law counts 除夕 and 劳动节's second day from 2025 on; earlier years are known from their notices. */
    private static final int SINCE = 2025;

    private record Day(String calendar, int month, int day, String name) {

        LocalDate in(int year) {
            return switch (calendar) {
                case "SOLAR" -> LocalDate.of(year, month, day);
                // day 0 is the eve: the day before the first of the month, whether that month has 29 or 30 days
                case "LUNAR" -> PublishedNotices.date(LunarDay.fromYmd(year, month, 1).getSolarDay())
                        .plusDays(day - 1L);
                case "TERM" -> PublishedNotices.date(SolarTerm.fromName(year, name.replace("节", "")).getSolarDay());
                default -> throw new IllegalStateException(DATA + ": " + calendar);
            };
        }

        static Day of(String line) {
            String[] cells = line.split(",");
            return new Day(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]);
        }
    }

    private final List<Day> days = read();
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    boolean contains(LocalDate date) {
        return date.getYear() >= SINCE && byYear.computeIfAbsent(date.getYear(), this::of).contains(date);
    }

    Set<LocalDate> of(int year) {
        return days.stream().map(day -> day.in(year)).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Day> read() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(StatutoryDays.class.getResourceAsStream(DATA), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Day::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
