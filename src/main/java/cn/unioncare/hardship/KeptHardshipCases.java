package cn.unioncare.hardship;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.KeptCases;
import cn.unioncare.registry.Archives;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Archives that were closed, and cases of which no archive came: kept by the union that determines. */
@Component
class KeptHardshipCases implements KeptCases {

    private final HardshipCases cases;
    private final Archives archives;

    KeptHardshipCases(HardshipCases cases, Archives archives) {
        this.cases = cases;
        this.archives = archives;
    }

    @Override
    public List<Closed> closedUntil(Kind kind, LocalDate day, UnionCode keeping) {
        return switch (kind) {
            case ARCHIVE -> archives.closedUntil(day, keeping).stream()
                .map(closed -> new Closed(closed.caseId(), closed.number(), closed.closedOn())).toList();
            case CASE -> cases.endedUntil(day, keeping).stream()
                .map(ended -> new Closed(ended.caseId(), null, ended.endedOn())).toList();
            default -> List.of();
        };
    }

    @Override
    public Optional<Keeping> hold(CaseId caseId) {
        if (cases.find(caseId).isEmpty()) {
            return Optional.empty();
        }
        cases.hold(caseId);
        HardshipCase held = cases.get(caseId);
        return Optional.of(new Keeping(held.route().determining(),
            held.erased().map(erased -> Erasure.words(erased.on(), erased.approval()))));
    }
}
