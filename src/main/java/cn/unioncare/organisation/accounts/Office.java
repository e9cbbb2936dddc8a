package cn.unioncare.organisation.accounts;

import cn.unioncare.organisation.Role;
import java.time.LocalDate;

/**
 * A role that a person holds for a time.
 *
 * @param from  its first day
 * @param until its last day; null while no end is known
 */
public record Office(Role role, LocalDate from, LocalDate until) {

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    boolean overlaps(Office other) {
        return !from.isAfter(other.last()) && !other.from.isAfter(last());
    }

    boolean covers(Office other) {
        return !from.isAfter(other.from) && !last().isBefore(other.last());
    }

    boolean isOpenOn(LocalDate day) {
        return !last().isBefore(day);
    }

    /** What is left of it from that day on. */
    Office after(LocalDate day) {
        return from.isBefore(day) ? new Office(role, day, until) : this;
    }

    private LocalDate last() {
        return until == null ? NEVER : until;
    }
}
