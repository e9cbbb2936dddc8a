package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.RequiredPaper;
import cn.unioncare.nomination.programme.RequiredPaper.Of;
import java.util.Optional;

/**
 * A paper that somebody may take.
 *
 * @param copies how many are printed and sealed
 * @param excel  whether it can be had as a sheet too
 * @param reason why it cannot be had yet, in Chinese; null where it can
 */
public record PaperCard(String id, String name, int copies, Of of, boolean excel, String reason) {

    static PaperCard of(RequiredPaper paper, Optional<String> reason) {
        return new PaperCard(paper.id(), paper.name(), paper.copies(), paper.of(), paper.of() != Of.NOMINATION, reason.orElse(null));
    }

    static PaperCard of(AwardPaper paper, Round round) {
        return new PaperCard(paper.id(), paper.label(), 1, Of.ROUND, false, reasonNotYet(paper, round).orElse(null));
    }

    static Optional<String> reasonNotYet(AwardPaper paper, Round round) {
        return round.state() == RoundState.NOBODY_CHOSEN ? Optional.of("本次活动无人入选，没有" + paper.label())
            : round.document().isEmpty() ? Optional.of("本次活动还没有制发表扬通报，制发后才有" + paper.label()) : Optional.empty();
    }
}
