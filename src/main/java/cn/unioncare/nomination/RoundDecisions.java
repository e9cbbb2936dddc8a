package cn.unioncare.nomination;

import cn.unioncare.meetings.Bodies;
import cn.unioncare.meetings.Body;
import cn.unioncare.nomination.Nomination.Out;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.quota.Breach;
import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** 审议、公示、表扬: what the organiser decides of all candidates of a round. */
@Service
public class RoundDecisions {

    private final Rounds rounds;
    private final Nominations nominations;
    private final Programmes programmes;
    private final Places places;
    private final Bodies bodies;
    private final Laureates laureates;
    private final NominationFile file;
    private final NominationProcess process;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RoundDecisions(Rounds rounds, Nominations nominations, Programmes programmes, Places places, Bodies bodies,
                   Laureates laureates, NominationFile file, NominationProcess process, Clock clock, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.nominations = nominations;
        this.programmes = programmes;
        this.places = places;
        this.bodies = bodies;
        this.laureates = laureates;
        this.file = file;
        this.process = process;
        this.clock = clock;
        this.events = events;
        // A body that nobody knows the rule of would be found out at the meeting; it stops the start instead.
        programmes.all().forEach(programme -> programme.meetings().forEach(meeting -> bodies.called(meeting.body())));
    }

    /** The body that decides next. */
    public Body body(CaseId id) {
        return body(rounds.get(id));
    }

    /** Those of these rounds on which that body decides next. */
    public Set<CaseId> before(Body body, Collection<CaseId> ids) {
        return rounds.all(ids).stream().filter(round -> body(round).id().equals(body.id())).map(Round::id)
            .collect(Collectors.toSet());
    }

    private Body body(Round round) {
        return bodies.called(programmeOf(round).meetings().get(round.meetingsHeld()).body());
    }

    public boolean hasFurtherMeetings(CaseId id) {
        Round round = rounds.get(id);
        return round.meetingsHeld() < programmeOf(round).meetings().size();
    }

    /** One sitting of the next body: each candidate that it does not carry is out. */
    public void met(CaseId id, RoundMeeting meeting, Actor actor) {
        KinshipDeclared.unless(meeting.noKinship());
        Turnouts.requireHeld(meeting.heldOn(), clock);
        rounds.hold(id);
        List<Nomination> candidates = candidates(id);
        meeting.requireAll(candidates);
        Body body = body(id);
        Set<CaseId> out = meeting.notCarried(body);
        List<Nomination> carried = candidates.stream().filter(one -> !out.contains(one.id())).toList();
        Round round = rounds.get(id);
        if (round.meetingsHeld() == programmeOf(round).meetings().size() - 1) {
            requireRatios(round, carried);
        }
        file.add(id, Step.HOLD_MEETING, actor, meeting, Map.of("body", body.id(), "heldOn", meeting.heldOn().toString(),
            "candidates", String.valueOf(candidates.size()), "carried", String.valueOf(carried.size())));
        out.forEach(nomination -> leaveOut(nomination, Out.NOT_PASSED, actor));
        rounds.meetingHeld(id);
    }

    /** What the candidates whom the organiser could still commend would break of the notice's shares, all together. */
    public List<Breach> breaches(Round round, List<Nomination> candidates) {
        return places.ofWhole(round).map(quota -> quota.breaches(candidates.stream().map(Places::categoryOf).toList()))
            .orElse(List.of());
    }

    /** Whether the programme asks for a publicity and there is somebody to publish. */
    public boolean publishes(CaseId id) {
        return programmeOf(rounds.get(id)).stages().finalPublicity().isPresent() && !nominations.inTheRunning(id).isEmpty();
    }

    public void moved(CaseId id, RoundState state) {
        rounds.move(id, state);
    }

    /** 公示有异议且属实: that candidate is out, and nobody else. */
    public void strike(CaseId nomination, Actor actor) {
        leaveOut(nomination, Out.OBJECTION, actor);
        process.stop(nomination, NominationState.CANCELLED);
    }

    /** 制发表扬通报. */
    public void commended(CaseId id, Commendation commendation, Actor actor) {
        Turnouts.requireHeld(commendation.issuedOn(), clock);
        Round round = rounds.get(id);
        List<Nomination> chosen = nominations.inTheRunning(id);
        file.add(id, Step.COMMEND, actor, commendation, Map.of("issuedOn", commendation.issuedOn().toString(),
            "commended", String.valueOf(chosen.size())));
        laureates.register(round, programmeOf(round), commendation, chosen, actor);
        rounds.commended(id, commendation.document());
    }

    /** Every nomination that waits goes to its end. */
    public void tellResult(CaseId id) {
        nominations.of(id).stream().filter(nomination -> nomination.state() == NominationState.AWAITING_DECISION)
            .forEach(nomination -> process.decided(nomination.id()));
    }

    // One who is still under review would be passed over without a vote.
    private List<Nomination> candidates(CaseId id) {
        List<Nomination> running = nominations.runningIn(id);
        long waiting = running.stream().filter(one -> one.state() != NominationState.AWAITING_DECISION).count();
        if (waiting > 0) {
            throw Refusal.conflict("还有 " + waiting + " 名（个）推荐对象尚未审核完毕，不能召开会议审议");
        }
        return running.stream().filter(one -> one.outBecause().isEmpty()).toList();
    }

    // 冀工字〔2021〕11号 一(三)3, 四2: 任何单位不得突破推选比例; the organiser's last decision keeps the shares of the whole round.
    private void requireRatios(Round round, List<Nomination> carried) {
        List<Breach> breaches = breaches(round, carried);
        if (!carried.isEmpty() && !breaches.isEmpty()) {
            throw Refusal.conflict(breaches.stream().map(breach -> new FieldError("votes", breach.message() + "（" + breach.clause()
                + "）")).toList(), "审议结果突破名额或者人员比例，请调整后重新表决");
        }
    }

    private void leaveOut(CaseId nomination, Out because, Actor actor) {
        nominations.leftOut(nomination, because);
        events.publishEvent(new CaseEvent(nomination, "LEFT_OUT", actor, Map.of("because", because.name())));
    }

    private Programme programmeOf(Round round) {
        return programmes.of(round.programme());
    }
}
