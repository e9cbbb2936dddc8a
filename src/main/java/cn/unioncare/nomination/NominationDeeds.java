package cn.unioncare.nomination;

import cn.unioncare.recusal.CaseDeeds;
import cn.unioncare.recusal.Deed;
import cn.unioncare.shared.CaseId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who did what in a nomination or a round, by what was handed in. */
@Component
class NominationDeeds implements CaseDeeds {

    private static final Set<String> STEPS = Stream.of(Step.values()).map(Step::element)
        .collect(Collectors.toUnmodifiableSet());

    private final NominationFile file;

    NominationDeeds(NominationFile file) {
        this.file = file;
    }

    @Override
    public Set<String> steps() {
        return STEPS;
    }

    @Override
    public List<Deed> of(CaseId caseId) {
        return file.deeds(caseId);
    }
}
