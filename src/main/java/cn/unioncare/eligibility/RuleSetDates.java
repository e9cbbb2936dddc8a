package cn.unioncare.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Since when each rule set applies, from {@code standards/rule-sets.csv}: a province (the first two digits of the
 * region) has its own date where it is listed, and that of {@code *} elsewhere.
 */
final class RuleSetDates {

    private static final String EVERYWHERE = "*";

    private record Start(String province, RuleSet ruleSet, LocalDate from) { }

    private final List<Start> starts;

    private RuleSetDates(List<Start> starts) {
        this.starts = starts;
    }

    static RuleSetDates read() {
        return of(DataFile.onClasspath("/standards/rule-sets.csv"));
    }

    static RuleSetDates of(DataFile file) {
        return new RuleSetDates(file.rows(3, cells ->
                new Start(cells[0], RuleSet.valueOf(cells[1]), LocalDate.parse(cells[2]))));
    }

    /** @return the rule set that came into force last, none before the first */
    Optional<RuleSet> on(String region, LocalDate day) {
        String province = region.substring(0, 2);
        return starts.stream()
                .filter(start -> start.province().equals(province)
                        || start.province().equals(EVERYWHERE) && !ownDate(province, start.ruleSet()))
                .filter(start -> !start.from().isAfter(day))
                .max(Comparator.comparing(Start::from))
                .map(Start::ruleSet);
    }

    private boolean ownDate(String province, RuleSet ruleSet) {
        return starts.stream().anyMatch(start -> start.province().equals(province) && start.ruleSet() == ruleSet);
    }
}
