package cn.unioncare.rights;

import cn.unioncare.hardship.HardshipCases;
import cn.unioncare.registry.Archives;
import cn.unioncare.rights.RetentionRule.Kind;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a union need not keep any more, by the rules and the day. */
@Component
class Retention {

    private final RetentionRules rules;
    private final HardshipCases cases;
    private final Archives archives;
    private final Clock clock;

    Retention(RetentionRules rules, HardshipCases cases, Archives archives, Clock clock) {
        this.rules = rules;
        this.cases = cases;
        this.archives = archives;
        this.clock = clock;
    }

    /** Held or not, what has been due longest first. */
    List<Due> dueOf(UnionCode determining) {
        LocalDate today = LocalDate.now(clock);
        RetentionRule archive = rules.of(Kind.ARCHIVE);
        RetentionRule withoutArchive = rules.of(Kind.CASE);
        return Stream.concat(
            archives.closedUntil(archive.closedUntil(today), determining).stream().map(closed -> new Due(closed.caseId(),
                Kind.ARCHIVE, closed.number(), closed.closedOn(), archive.dueOn(closed.closedOn()))),
            cases.endedUntil(withoutArchive.closedUntil(today), determining).stream().map(ended -> new Due(ended.caseId(),
                Kind.CASE, null, ended.endedOn(), withoutArchive.dueOn(ended.endedOn()))))
            .sorted(Comparator.comparing(Due::dueOn).thenComparing(due -> due.caseId().value())).toList();
    }
}
