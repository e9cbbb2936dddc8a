package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Set;

/**
 * What is counted.
 *
 * @param unions a union with all below it
 * @param from   the first day; what is called 期初 stands as the day before ended
 * @param until  the last day; what is called 期末 stands as this day ends
 * @param season the root campaign's number; null where no campaign is asked for
 */
public record Scope(Set<UnionCode> unions, LocalDate from, LocalDate until, String season) {

    public Scope {
        unions = Set.copyOf(unions);
    }

    /** For {@code x.owner_union = any(:unions)}: one argument however many unions. */
    public String[] codes() {
        return unions.stream().map(UnionCode::value).sorted().toArray(String[]::new);
    }

    /** The same of some of the unions only. */
    public Scope of(Set<UnionCode> some) {
        return new Scope(some, from, until, season);
    }
}
