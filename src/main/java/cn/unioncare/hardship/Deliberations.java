package cn.unioncare.hardship;

import cn.unioncare.eligibility.Assessment;
import cn.unioncare.eligibility.MainCause;
import cn.unioncare.meetings.Attendee;
import cn.unioncare.meetings.Bodies;
import cn.unioncare.meetings.VotingRule;
import cn.unioncare.meetings.VotingRule.NotCarried;
import cn.unioncare.notices.Objections;
import cn.unioncare.notices.Publicities;
import cn.unioncare.notices.Publicity;
import cn.unioncare.notices.Subject;
import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** 民主评议: the panel's meeting, its count and its signature; what carried is posted. */
@Service
public class Deliberations {

    /** How the deliberation ended. */
    public enum Outcome { PASSED, NOT_PASSED, MINUTES_WRONG }

    private final HardshipCases cases;
    private final CaseFile file;
    private final Applications applications;
    private final Surveys surveys;
    private final Publicities publicities;
    private final Objections objections;
    private final Bodies bodies;
    private final HardshipSettings settings;

    Deliberations(HardshipCases cases, CaseFile file, Applications applications, Surveys surveys,
                  Publicities publicities, Objections objections, Bodies bodies, HardshipSettings settings) {
        this.cases = cases;
        this.file = file;
        this.applications = applications;
        this.surveys = surveys;
        this.publicities = publicities;
        this.objections = objections;
        this.bodies = bodies;
        this.settings = settings;
    }

    public void record(CaseId id, DeliberationMinutes minutes, Actor actor) {
        KinshipDeclared.unless(minutes.noKinship());
        LocalDate surveyed = file.latest(id, Step.SURVEY_HOME, SurveyRecord.class).orElseThrow().surveyedOn();
        if (minutes.heldOn().isBefore(surveyed)) {
            throw Refusal.invalid("heldOn", "会议日期不能早于入户调查日期 " + surveyed + "：先调查，后评议");
        }
        int voters = VotingRule.voters(minutes.attendees());
        if (minutes.ballot().total() != voters) {
            throw Refusal.invalid("ballot", "同意、不同意、弃权合计 " + minutes.ballot().total() + " 票，与到会且无须回避的 "
                + voters + " 人不符，请核对");
        }
        if (minutes.attendees().stream().map(Attendee::name).distinct().count() < minutes.attendees().size()) {
            throw Refusal.invalid("attendees", "到会人员姓名重复，请逐人填写");
        }
        if (minutes.attendees().size() > minutes.expected()) {
            throw Refusal.invalid("expected", "实到 " + minutes.attendees().size() + " 人多于应到 " + minutes.expected()
                + " 人，请核对");
        }
        file.add(id, Step.DELIBERATE, actor, minutes, Map.of("heldOn", minutes.heldOn().toString(), "agree",
            minutes.ballot().agree().toString(), "voters", String.valueOf(voters)));
    }

    public Outcome sign(CaseId id, MinutesSignature signature, Actor actor) {
        KinshipDeclared.unless(signature.noKinship());
        Outcome outcome = outcome(signature, minutesOf(id));
        file.add(id, Step.SIGN_MINUTES, actor, signature, Map.of("outcome", outcome.name()));
        switch (outcome) {
            case PASSED -> {
                HardshipCase hardshipCase = cases.get(id);
                publicities.request(id, hardshipCase.route(), subject(id), settings.publicityWorkingDays());
                cases.move(id, CaseState.IN_PUBLICITY);
            }
            case NOT_PASSED -> cases.move(id, CaseState.REJECTED);
            case MINUTES_WRONG -> cases.move(id, CaseState.UNDER_DELIBERATION);
        }
        return outcome;
    }

    /** 填写公示结果: the period is over and no objection was upheld. */
    public void recordPublicity(CaseId id) {
        Publicity publicity = publicities.newestOf(id).orElseThrow();
        Publicity.Posted posted = publicity.posted().orElseThrow();
        int received = objections.of(publicity.number()).size();
        file.add(id, Step.RECORD_PUBLICITY, Actor.system(publicity.owner()), new PublicityResult(publicity.number(),
            posted.on(), posted.lastDay(), posted.place(), received, posted.takenDownOn()), Map.of("publicity", publicity.number()));
        cases.move(id, CaseState.UNDER_REVIEW);
    }

    /** Why the last deliberation did not carry, in Chinese. */
    String reasonNotCarried(CaseId id) {
        DeliberationMinutes minutes = minutesOf(id);
        return resultOf(minutes) instanceof NotCarried notCarried
            ? notCarried.reason() : "";
    }

    private Outcome outcome(MinutesSignature signature, DeliberationMinutes minutes) {
        if (!signature.accurate()) {
            return Outcome.MINUTES_WRONG;
        }
        return resultOf(minutes) instanceof NotCarried
            ? Outcome.NOT_PASSED : Outcome.PASSED;
    }

    private VotingRule.Result resultOf(DeliberationMinutes minutes) {
        return bodies.called(Bodies.PANEL).rule().resultOf(
            VotingRule.turnout(minutes.expected(), minutes.attendees()), minutes.ballot());
    }

    private DeliberationMinutes minutesOf(CaseId id) {
        return file.latest(id, Step.DELIBERATE, DeliberationMinutes.class).orElseThrow();
    }

    // domain.md 6: only name, unit, category and the general class of the cause may be posted.
    private Subject subject(CaseId id) {
        Applicant applicant = applications.of(id).applicant();
        Assessment assessment = surveys.assessmentOf(id).orElseThrow();
        SurveyRecord survey = file.latest(id, Step.SURVEY_HOME, SurveyRecord.class).orElseThrow();
        return new Subject(applicant.name(), applicant.workUnit() == null ? "无单位" : applicant.workUnit(),
            assessment.category(), generalised(survey.verified().mainCause()));
    }

    private static String generalised(MainCause cause) {
        return switch (cause) {
            case ILLNESS, MAJOR_ILLNESS, DISABILITY -> "健康原因";
            case SCHOOLING -> "子女就学";
            case ACCIDENT, DISASTER -> "意外或灾害";
            case UNEMPLOYMENT, NO_WORK_CAPACITY -> "就业困难";
            case SINGLE_PARENT, OTHER -> "其他原因";
        };
    }
}
