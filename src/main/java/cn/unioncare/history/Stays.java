package cn.unioncare.history;

import cn.unioncare.calendar.WorkingTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up how often and how long a run was at each element. */
final class Stays {

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final Drawing drawing;
    private final WorkingTime time;
    private final Instant now;

    Stays(Drawing drawing, WorkingTime time, Instant now) {
        this.drawing = drawing;
        this.time = time;
        this.now = now;
    }

    /** @return in the order of coming there first */
    List<Stay> of(List<Visit> visits) {
        Map<String, List<Visit>> byElement = new LinkedHashMap<>();
        visits.forEach(visit -> byElement.computeIfAbsent(visit.element(), element -> new ArrayList<>()).add(visit));
        return byElement.values().stream().map(this::stay).toList();
    }

    private Stay stay(List<Visit> visits) {
        Visit last = visits.get(visits.size() - 1);
        Duration all = visits.stream().map(visit -> time.between(visit.startedAt(), visit.endedAt() == null ? now : visit.endedAt()))
            .reduce(Duration.ZERO, Duration::plus);
        return new Stay(last.element(), last.nameIn(drawing), last.type(), visits.size(), days(all),
            visits.stream().anyMatch(visit -> visit.endedAt() == null), last.broken());
    }

    /** In working days, to two decimals. */
    static BigDecimal days(Duration time) {
        return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_A_DAY, 2, RoundingMode.HALF_UP);
    }
}
