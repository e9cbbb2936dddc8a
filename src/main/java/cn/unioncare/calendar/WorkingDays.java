package cn.unioncare.calendar;

import cn.unioncare.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The working days of China: Monday to Friday, less the days off, plus the make-up days of the holiday notices.
 * A year without a notice has only its statutory days off, and whatever was counted through it is provisional.
 * Days come from tyme4j and from the file named by {@code unioncare.calendar.notices}, which overrides it day by day.
 * A December can still gain or lose a day by the next year's notice: that is not foreseen, only taken in once loaded.
 */
@Service
public class WorkingDays {

    /** China has one zone and no summer time in all the years that are accepted here. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int MOST_DAYS = 250;

    private final Notices notices;
    private final StatutoryDays statutoryDays = new StatutoryDays();

    /**
     * @param noticesFile a CSV file in the form of {@link NoticesFile}, or blank for none
     * @throws IllegalStateException if the file cannot be read or has a bad row
     */
    public WorkingDays(@Value("${unioncare.calendar.notices:}") String noticesFile) {
        this.notices = noticesFile.isBlank() ? PublishedNotices.read() : amended(Path.of(noticesFile));
    }

    private static Notices amended(Path path) {
        Notices loaded = NoticesFile.read(path);
        Notices all = PublishedNotices.read().amendedBy(loaded);
        NoticesFile.requireKnownYears(path, loaded, all);
        return all;
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean named = notices.working().get(day);
        if (named != null) {
            return named;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !statutoryDays.contains(day);
    }

    /** @return whether the notice of that year is known, so that its dates are definite */
    public boolean isPublished(int year) {
        return notices.years().contains(year);
    }

    /**
     * The last of so many working days after a day, which itself is not counted.
     *
     * @param from        2000-2100
     * @param workingDays 1-250
     * @throws Refusal if one is outside
     */
    public Deadline plus(LocalDate from, int workingDays) {
        requireDate("from", from);
        requireDays(workingDays);
        return walk(from, workingDays, 1);
    }

    /**
     * The period of a publicity posted on any day, working or not.
     *
     * @param postedOn    2000-2100
     * @param workingDays 1-250
     * @throws Refusal if one is outside
     */
    public PublicityPeriod publicity(LocalDate postedOn, int workingDays) {
        requireDate("postedOn", postedOn);
        requireDays(workingDays);
        Deadline deadline = walk(postedOn, workingDays, 1);
        OffsetDateTime endsAt = deadline.lastDay().plusDays(1).atStartOfDay().atOffset(CHINA);
        return new PublicityPeriod(postedOn, workingDays, deadline.lastDay(), endsAt, deadline.provisional());
    }

    /**
     * The latest day on which a publicity of so many working days can be posted so that it is over by the deadline;
     * ending on the stroke of the deadline is in time.
     *
     * @param deadline    2000-2100
     * @param workingDays 1-250
     * @throws Refusal if one is outside
     */
    public LatestStart latestStart(Instant deadline, int workingDays) {
        requireDate("deadline", deadline);
        requireDays(workingDays);
        LocalDate firstOpenDay = deadline.atOffset(CHINA).toLocalDate();
        Deadline firstCounted = walk(firstOpenDay, workingDays, -1);
        return new LatestStart(firstCounted.lastDay().minusDays(1), firstCounted.provisional());
    }

    private Deadline walk(LocalDate from, int workingDays, int step) {
        LocalDate day = from;
        boolean provisional = false;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(step);
            provisional |= !isPublished(day.getYear());
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return new Deadline(day, provisional);
    }

    private static void requireDays(int workingDays) {
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            throw Refusal.invalid("workingDays", "工作日数应在 1 至 " + MOST_DAYS + " 之间");
        }
    }

    private static void requireDate(String field, LocalDate date) {
        requireDate(field, date.isBefore(FIRST) || date.isAfter(LAST));
    }

    private static void requireDate(String field, Instant instant) {
        requireDate(field, instant.isBefore(FIRST.atStartOfDay().toInstant(CHINA))
                || !instant.isBefore(LAST.plusDays(1).atStartOfDay().toInstant(CHINA)));
    }

    private static void requireDate(String field, boolean outside) {
        if (outside) {
            throw Refusal.invalid(field, "日期应在 " + FIRST.getYear() + " 至 " + LAST.getYear() + " 年之间");
        }
    }
}
