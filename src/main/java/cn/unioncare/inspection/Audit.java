package cn.unioncare.inspection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An audit and how its sample was drawn.
 *
 * @param union      that audits
 * @param flows      the flows drawn from, empty for all
 * @param from       the first day on which a case of the population ended
 * @param until      the last such day
 * @param size       how many were wanted
 * @param seed       by which they were drawn
 * @param population how many there were
 * @param closedAt   null while it goes on
 * @param unreadReason why it was ended with cases of its sample unread; null where all had been read
 */
public record Audit(String number, String union, String unionName, String title, List<String> flows, LocalDate from, LocalDate until,
                    int size, long seed, int population, String madeBy, String madeByName, OffsetDateTime madeAt, String closedBy,
                    String closedByName, OffsetDateTime closedAt, String unreadReason) {

    public Audit {
        flows = List.copyOf(flows);
    }

    boolean isOpen() {
        return closedAt == null;
    }
}
