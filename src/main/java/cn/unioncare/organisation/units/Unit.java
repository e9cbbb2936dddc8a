package cn.unioncare.organisation.units;

import cn.unioncare.organisation.Tier;
import java.time.LocalDate;

/**
 * A union as its administrators see it.
 *
 * @param validUntil its last day; null while it is open
 * @param children   how many unions stand directly below it and are not closed
 * @param accounts   how many accounts of it are not closed
 */
public record Unit(String code, String name, Tier tier, String tierLabel, String parent, String parentName,
                   String region, boolean determines, String reviewBy, LocalDate validFrom, LocalDate validUntil,
                   int children, int accounts) {

    boolean isClosedOn(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }
}
