package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.PublicityPlan;
import cn.unioncare.nomination.programme.SubjectKind;
import cn.unioncare.notices.HonourList;
import cn.unioncare.notices.HonourList.Candidate;
import cn.unioncare.notices.HonourLists;
import cn.unioncare.notices.HonourSubject;
import cn.unioncare.notices.Honours;
import cn.unioncare.notices.SubjectStruck;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** What is posted of candidates: each by the proposing unit, all who are left by the organiser. */
@Service
public class PostedLists {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Nominations nominations;
    private final Rounds rounds;
    private final RoundDeadlines deadlines;
    private final Programmes programmes;
    private final Proposals proposals;
    private final RoundDecisions decisions;
    private final NominationFile file;
    private final HonourLists lists;
    private final NominationWays ways;
    private final Unions unions;

    PostedLists(Nominations nominations, Rounds rounds, RoundDeadlines deadlines, Programmes programmes, Proposals proposals,
                RoundDecisions decisions, NominationFile file, HonourLists lists, NominationWays ways, Unions unions) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.programmes = programmes;
        this.proposals = proposals;
        this.decisions = decisions;
        this.file = file;
        this.lists = lists;
        this.ways = ways;
        this.unions = unions;
    }

    /** 提请本单位公示. */
    public void publish(CaseId id) {
        Nomination nomination = nominations.get(id);
        Round round = rounds.get(nomination.round());
        Programme programme = programmes.of(round.programme());
        Union first = ways.from(nomination.owner(), round.organiser()).get(0);
        PublicityPlan plan = programme.stages().basePublicity().orElseThrow();
        lists.request(new HonourList(id, nomination.owner(), first.code(), nomination.tenant(),
            new Honours("“" + programme.title() + "”推荐人选公示", programme.notice(), plan.clause(), plan.places(),
                deadlineOf(round, first)), plan.workingDays(), List.of(candidate(nomination, programme))));
        nominations.move(id, NominationState.IN_PUBLICITY);
    }

    /** 提请公示拟表扬名单. */
    public void publishRound(CaseId id) {
        Round round = rounds.get(id);
        Programme programme = programmes.of(round.programme());
        PublicityPlan plan = programme.stages().finalPublicity().orElseThrow();
        lists.request(new HonourList(id, round.organiser(), round.organiser(), ways.tenantOf(round.organiser()),
            new Honours("“" + programme.title() + "”拟" + programme.honour().act() + "对象公示", programme.notice(), plan.clause(),
                plan.places(), Optional.empty()), plan.workingDays(),
            nominations.inTheRunning(id).stream().map(nomination -> candidate(nomination, programme)).toList()));
        rounds.move(id, RoundState.IN_PUBLICITY);
    }

    /** 公示有异议且属实的，直接取消推荐人选资格 (冀工字〔2021〕11号 三3): of a round's list, that one alone. */
    @EventListener
    void on(SubjectStruck struck) {
        decisions.strike(struck.subject(), Actor.system(rounds.get(struck.list()).organiser()));
    }

    private Candidate candidate(Nomination nomination, Programme programme) {
        Candidacy candidacy = proposals.of(nomination.id());
        boolean consented = programme.subject() == SubjectKind.COLLECTIVE || file.latest(nomination.id(),
            Step.CONFIRM_CONDITIONS, ConditionsConfirmed.class).filter(ConditionsConfirmed::publicityConsent).isPresent();
        return new Candidate(nomination.id(), new HonourSubject(candidacy.name(), candidacy.genderName(),
            candidacy.workUnit().orElseGet(() -> unions.nameOf(nomination.owner())), candidacy.position(), candidacy.story()),
            consented);
    }

    private Optional<OffsetDateTime> deadlineOf(Round round, Union first) {
        return deadlines.of(round.id()).stream().filter(deadline -> deadline.to() == first.tier()).findFirst()
            .map(deadline -> deadline.lateFrom().minusSeconds(1).atZone(CHINA).toOffsetDateTime());
    }
}
