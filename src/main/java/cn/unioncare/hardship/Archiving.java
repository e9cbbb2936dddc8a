package cn.unioncare.hardship;

import cn.unioncare.documents.Letter;
import cn.unioncare.documents.Letters;
import cn.unioncare.eligibility.Assessment;
import cn.unioncare.registry.ArchiveTraits;
import cn.unioncare.registry.Archives;
import cn.unioncare.registry.NewArchive;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.IdNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** 录入, 帮扶, 书面告知: what comes of a case in the end. */
@Service
public class Archiving {

    /** The whole 困难职工档案表, as it is kept. */
    record ArchiveContent(HardshipApplication application, Circumstances verified, ArchiveEntry entry) { }

    private final HardshipCases cases;
    private final CaseFile file;
    private final Applications applications;
    private final Surveys surveys;
    private final Decisions decisions;
    private final Archives archives;
    private final Refusals refusals;
    private final Letters letters;
    private final NumberSeries numbers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Archiving(HardshipCases cases, CaseFile file, Applications applications, Surveys surveys, Decisions decisions,
              Archives archives, Refusals refusals, Letters letters, NumberSeries numbers, Clock clock,
              ApplicationEventPublisher events) {
        this.cases = cases;
        this.file = file;
        this.applications = applications;
        this.surveys = surveys;
        this.decisions = decisions;
        this.archives = archives;
        this.refusals = refusals;
        this.letters = letters;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    /** Enters the archive, in state 在档. */
    public void enter(CaseId id, ArchiveEntry entry, Actor actor) {
        file.add(id, Step.ENTER_ARCHIVE, actor, entry, Map.of("level", entry.level()));
        HardshipCase hardshipCase = cases.get(id);
        HardshipApplication application = applications.of(id);
        Assessment assessment = surveys.assessmentOf(id).orElseThrow();
        SurveyRecord survey = file.latest(id, Step.SURVEY_HOME, SurveyRecord.class).orElseThrow();
        String archive = archives.establish(new NewArchive(id, hardshipCase.route(), application.household(),
            new IdNumber(application.applicant().idNumber()), application.applicant().name(), application.size(),
            assessment.category(), assessment.ruleSet().name(), survey.verified().mainCause().name(), entry.level(),
            new ArchiveTraits(entry.focusGroup(), application.applicant().workStatus(), entry.modelWorker()),
            new ArchiveContent(application, survey.verified(), entry)), actor);
        cases.archived(id, archive);
    }

    public void agree(CaseId id, PlanOfAssistance plan, Actor actor) {
        if (plan.signedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("signedOn", "签字日期不能晚于今天");
        }
        file.add(id, Step.AGREE_PLAN, actor, plan, Map.of("from", plan.from().toString(),
            "until", plan.until().toString()));
    }

    /** 发放联系卡，建立台账, once the archive is entered and the plan is signed. */
    public void issueCardAndLedger(CaseId id) {
        HardshipCase hardshipCase = cases.get(id);
        String archive = hardshipCase.archive().orElseThrow();
        PlanOfAssistance plan = file.latest(id, Step.AGREE_PLAN, PlanOfAssistance.class).orElseThrow();
        archives.keepPlan(archive, plan.from(), plan.until(), plan.fourMeasures(), plan);
        archives.issueCard(id, archive, Actor.system(hardshipCase.route().owner()));
        cases.move(id, CaseState.ARCHIVED);
    }

    public void notifyRefusal(CaseId id) {
        issue(id, Letter.Kind.REFUSED, refusals.reasonOf(id));
        decisions.ended(id, CaseState.REJECTED);
    }

    public void notifyCancellation(CaseId id) {
        issue(id, Letter.Kind.CANCELLED, "公示期间收到异议，经调查核实属实，取消建档资格（冀工办发〔2017〕44号 二(一)2）。");
        decisions.ended(id, CaseState.CANCELLED);
    }

    private void issue(CaseId id, Letter.Kind kind, String reason) {
        HardshipCase hardshipCase = cases.get(id);
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(NumberSeries.Kind.LETTER, hardshipCase.route().determining(), Year.from(today));
        String digest = letters.issue(id, new Letter(number, kind, today,
            refusals.text(kind, applications.of(id), hardshipCase, reason, today)));
        events.publishEvent(new CaseEvent(id, "NOTIFIED", Actor.system(hardshipCase.route().owner()),
            Map.of("letter", number, "kind", kind.name(), "digest", digest)));
    }
}
