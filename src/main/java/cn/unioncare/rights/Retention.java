package cn.unioncare.rights;

import cn.unioncare.privacy.KeptCases;
import cn.unioncare.privacy.KeptCases.Keeping;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a union need not keep any more, by the rules and the day; asked of every flow. */
@Component
class Retention {

    private final RetentionRules rules;
    private final List<KeptCases> flows;
    private final Clock clock;

    Retention(RetentionRules rules, List<KeptCases> flows, Clock clock) {
        this.rules = rules;
        this.flows = flows;
        this.clock = clock;
    }

    /** Held or not, what has been due longest first. */
    List<Due> dueOf(UnionCode keeping) {
        LocalDate today = LocalDate.now(clock);
        return rules.all().stream().flatMap(rule -> dueBy(rule, today, keeping))
            .sorted(Comparator.comparing(Due::dueOn).thenComparing(due -> due.caseId().value())).toList();
    }

    private Stream<Due> dueBy(RetentionRule rule, LocalDate today, UnionCode keeping) {
        LocalDate last = rule.closedUntil(today);
        return flows.stream().flatMap(flow -> flow.closedUntil(rule.kind(), last, keeping).stream())
            .map(closed -> new Due(closed.caseId(), rule.kind(), closed.archive(), closed.on(), rule.dueOn(closed.on())));
    }

    /** Holds the case until the transaction ends. @return nothing where there is no such case, or it is not well formed */
    Optional<Keeping> hold(String number) {
        return Optional.of(number).filter(CaseId::isWellFormed).map(CaseId::new)
            .flatMap(id -> flows.stream().flatMap(flow -> flow.hold(id).stream()).findFirst());
    }
}
