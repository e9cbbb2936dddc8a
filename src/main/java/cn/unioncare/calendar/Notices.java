package cn.unioncare.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What holiday notices say.
 *
 * @param working the days that they name: true a make-up working day (调休上班), false a day off
 * @param years   the years whose notice has appeared; a notice may also name days of the December before
 */
record Notices(Map<LocalDate, Boolean> working, Set<Integer> years) {

    Notices {
        working = Map.copyOf(working);
        years = Set.copyOf(years);
    }

    static Notices none() {
        return new Notices(Map.of(), Set.of());
    }

    /** A notice is sometimes changed during its year (Labour Day 2019, Spring Festival 2020): the later one wins. */
    Notices amendedBy(Notices later) {
        Map<LocalDate, Boolean> days = new HashMap<>(working);
        days.putAll(later.working);
        Set<Integer> all = new HashSet<>(years);
        all.addAll(later.years);
        return new Notices(days, all);
    }
}
