package cn.unioncare.nomination;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.nomination.Nomination.Out;
import cn.unioncare.nomination.programme.MeetingHeld;
import cn.unioncare.nomination.programme.Programmes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the organiser of a round decided of one of its nominations; the round's file holds it for all together. */
@Component
class RoundActs {

    private static final Set<NominationState> STANDING = EnumSet.of(NominationState.AWAITING_DECISION, NominationState.COMMENDED);

    /**
     * A meeting that voted on the nomination.
     *
     * @param body as the notice calls it
     */
    record Sitting(Entry<Step> entry, String body, LocalDate heldOn, boolean carried) { }

    private final NominationFile file;
    private final Programmes programmes;

    RoundActs(NominationFile file, Programmes programmes) {
        this.file = file;
        this.programmes = programmes;
    }

    /** In their order. Whom a meeting leaves out no later one votes on, so that it was the last. */
    List<Sitting> sittings(Nomination nomination, Round round) {
        List<MeetingHeld> planned = programmes.of(round.programme()).meetings();
        List<Entry<Step>> held = file.entries(round.id()).stream().filter(entry -> entry.step() == Step.HOLD_MEETING).toList();
        List<Sitting> sittings = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            RoundMeeting meeting = file.read(held.get(i).body(), RoundMeeting.class);
            if (meeting.votes().stream().anyMatch(vote -> vote.nomination().equals(nomination.id().value()))) {
                sittings.add(new Sitting(held.get(i), planned.get(i).body(), meeting.heldOn(), true));
            }
        }
        if (nomination.outBecause().filter(Out.NOT_PASSED::equals).isPresent() && !sittings.isEmpty()) {
            Sitting last = sittings.remove(sittings.size() - 1);
            sittings.add(new Sitting(last.entry(), last.body(), last.heldOn(), false));
        }
        return sittings;
    }

    /** Whether every meeting of the notice has let it through. */
    boolean cameThrough(List<Sitting> sittings, Round round) {
        return sittings.size() == programmes.of(round.programme()).meetings().size() && sittings.stream().allMatch(Sitting::carried);
    }

    /** 表扬通报, where the nomination is among those whom it names. */
    Optional<Entry<Step>> commendation(Nomination nomination, Round round) {
        return file.entries(round.id()).stream().filter(entry -> entry.step() == Step.COMMEND && stands(nomination)).findFirst();
    }

    /**
     * What the organiser's column of a paper says; empty before the last meeting. Whoever was not let through learns it with
     * everybody's result.
     */
    Optional<Decision> decision(Nomination nomination, Round round) {
        boolean refused = nomination.state().isEnded() && nomination.outBecause().filter(Out.NOT_PASSED::equals).isPresent();
        boolean all = round.meetingsHeld() == programmes.of(round.programme()).meetings().size() && stands(nomination);
        if (!refused && !all) {
            return Optional.empty();
        }
        String act = programmes.of(round.programme()).honour().act();
        return sittings(nomination, round).stream().reduce((earlier, later) -> later)
            .map(last -> new Decision("经" + last.body() + "审议，" + (last.carried() ? "同意" : "未同意") + act + "。", last.heldOn()));
    }

    /** @param text in Chinese */
    record Decision(String text, LocalDate on) { }

    private static boolean stands(Nomination nomination) {
        return STANDING.contains(nomination.state()) && nomination.outBecause().isEmpty();
    }
}
