package cn.unioncare.dossier;

import cn.unioncare.workflow.Paper;
import java.util.List;
import java.util.Optional;

/**
 * A module's part of a case.
 *
 * @param card   what the case is; only of the module whose case it is
 * @param steps  what was handed in, oldest first
 * @param rules  what was decided by the tables of the regulations, oldest first
 * @param issued what was posted or issued, oldest first; read by whoever may read the papers of its {@code key}
 * @param guarded what is read in the house, by whoever may read the papers of its {@code key}, and never leaves it
 */
public record CaseParts(Optional<CaseCard> card, List<StepPart> steps, List<RulesApplied> rules, List<Paper> issued,
                        List<Paper> guarded) {

    public CaseParts {
        steps = List.copyOf(steps);
        rules = List.copyOf(rules);
        issued = List.copyOf(issued);
        guarded = List.copyOf(guarded);
    }

    /** Of the module whose case it is. */
    public static CaseParts of(CaseCard card, List<StepPart> steps, List<RulesApplied> rules) {
        return new CaseParts(Optional.of(card), steps, rules, List.of(), List.of());
    }

    /** Of a module that serves the cases of others. */
    public static CaseParts issued(List<Paper> papers, List<Paper> guarded) {
        return new CaseParts(Optional.empty(), List.of(), List.of(), papers, guarded);
    }
}
