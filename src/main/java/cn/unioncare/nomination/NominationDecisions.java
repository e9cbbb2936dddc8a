package cn.unioncare.nomination;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.nomination.NominationTrail.Hand;
import cn.unioncare.nomination.NominationView.DecisionView;
import cn.unioncare.nomination.RoundActs.Sitting;
import cn.unioncare.notices.Publicities;
import cn.unioncare.notices.Publicity;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.UnionCareClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 办理经过: the steps of a nomination, its publicity, and what the organiser did of all that concerns it, in order of days. */
@Component
class NominationDecisions {

    private final NominationFile file;
    private final NominationTrail trail;
    private final RoundActs acts;
    private final Publicities publicities;

    NominationDecisions(NominationFile file, NominationTrail trail, RoundActs acts, Publicities publicities) {
        this.file = file;
        this.trail = trail;
        this.acts = acts;
        this.publicities = publicities;
    }

    /** @param own the newest publicity of the nomination itself */
    List<DecisionView> of(Nomination nomination, Round round, RoundWays ways, Optional<Publicity> own) {
        file.readAhead(List.of(nomination.id(), round.id()));
        Map<Integer, Hand> hands = trail.of(nomination, ways);
        List<DecisionView> decisions = new ArrayList<>(file.entries(nomination.id()).stream()
            .map(entry -> view(entry, NominationTexts.decisionOf(entry, file), hands.get(entry.seq()), dayOf(entry))).toList());
        own.flatMap(publicity -> posted(publicity, ways)).ifPresent(decisions::add);
        decisions.addAll(ofRound(nomination, round, ways));
        decisions.sort(Comparator.comparing(DecisionView::on));
        return List.copyOf(decisions);
    }

    private List<DecisionView> ofRound(Nomination nomination, Round round, RoundWays ways) {
        List<DecisionView> decisions = new ArrayList<>();
        List<Sitting> sittings = acts.sittings(nomination, round);
        UnionCode organiser = round.organiser();
        sittings.forEach(sitting -> decisions.add(view(sitting.entry(), result(sitting, nomination),
            NominationTrail.hand(organiser, ways.nameOf(organiser), Role.SECRETARY, sitting.entry()), sitting.heldOn())));
        if (acts.cameThrough(sittings, round)) {
            publicities.newestOf(round.id()).flatMap(publicity -> posted(publicity, ways))
                .filter(posted -> !isStoppedBefore(nomination.id(), posted.on())).ifPresent(decisions::add);
        }
        acts.commendation(nomination, round).ifPresent(entry -> decisions.add(view(entry, NominationTexts.decisionOf(entry, file),
            NominationTrail.hand(organiser, ways.nameOf(organiser), Role.APPROVER, entry),
            file.read(entry.body(), Commendation.class).issuedOn())));
        return decisions;
    }

    // Whether it was let through is told to the units with everybody's result.
    private static String result(Sitting sitting, Nomination nomination) {
        return sitting.body() + (!nomination.state().isEnded() ? "已审议" : sitting.carried() ? "审议通过" : "审议未通过");
    }

    private static Optional<DecisionView> posted(Publicity publicity, RoundWays ways) {
        UnionCode owner = publicity.owner();
        return publicity.posted().map(posted -> new DecisionView("PostNotice", "公示",
            "公示至" + posted.lastDay().format(PaperTexts.DAY), posted.by(),
            posted.at().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(), owner.value(), ways.nameOf(owner),
            posted.by() == null ? null : Role.CLERK.code(), posted.by() == null ? NominationTrail.SYSTEM : Role.CLERK.label(), null,
            posted.on()));
    }

    private boolean isStoppedBefore(CaseId id, LocalDate day) {
        return file.entries(id).stream().anyMatch(entry -> entry.step() == Step.STOP_NOMINATION && dayOf(entry).isBefore(day));
    }

    private static DecisionView view(Entry<Step> entry, String decision, Hand hand, LocalDate on) {
        OffsetDateTime at = entry.at();
        return new DecisionView(entry.step().element(), entry.step().label(), decision, entry.actor(), at, hand.union().value(),
            hand.unionName(), hand.office().map(Role::code).orElse(null), hand.officeName(), entry.inPlaceOf(), on);
    }

    private static LocalDate dayOf(Entry<Step> entry) {
        return entry.at().atZoneSameInstant(UnionCareClock.CHINA).toLocalDate();
    }
}
