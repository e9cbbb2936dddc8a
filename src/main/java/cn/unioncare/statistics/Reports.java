package cn.unioncare.statistics;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.statistics.Report.Act;
import cn.unioncare.statistics.Report.State;
import cn.unioncare.statistics.ReportTable.Head;
import cn.unioncare.statistics.ReportTable.Signed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 签报: a table is drawn up as a snapshot (填表人), reviewed (审核人) and locked (负责人), three people, tier by tier.
 * What changes in the records later touches no report.
 */
@Service
public class Reports {

    private static final int MOST = 200;
    private static final int LONGEST_NOTE = 500;
    private static final String NOT_YOURS = "没有这份统计报表，或者它不在您的办理范围内";

    /** A report in a list. */
    public record ReportCard(String number, String table, String title, String union, String unionName, LocalDate from,
                             LocalDate until, String state, String stateName, OffsetDateTime drawnUpAt) { }

    private final ReportTable reports;
    private final ReportViews views;
    private final Subjects subjects;
    private final Counting counting;
    private final Entering entering;
    private final ReportPapers papers;
    private final StatTables tables;
    private final Unions unions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reports(ReportTable reports, ReportViews views, Subjects subjects, Counting counting, Entering entering,
            ReportPapers papers, StatTables tables, Unions unions, Clock clock, ApplicationEventPublisher events) {
        this.reports = reports;
        this.views = views;
        this.subjects = subjects;
        this.counting = counting;
        this.entering = entering;
        this.papers = papers;
        this.tables = tables;
        this.unions = unions;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 403 for others than the union's clerk; 409 if one of the same table and period stands */
    @Transactional
    public Report drawUp(Wish wish, Actor actor) {
        Subject subject = subjects.of(wish, actor);
        entering.refuseOthers(actor, subject.union().code());
        OffsetDateTime now = OffsetDateTime.now(clock);
        Scope scope = subject.scope();
        Head head = new Head(reports.next(subject.union().code(), now.getYear()), subject.table().id(), subject.union().code(),
            scope.from(), scope.until(), scope.season(), State.DRAWN_UP, actor.login(), now);
        if (!reports.add(head, counting.sheet(subject).rows())) {
            throw Refusal.conflict("本工会这张表、这个统计期已经填报；退回后可以重新填报，锁定后只能更正");
        }
        sign(head, Act.DREW_UP, null, actor);
        return views.of(head, actor);
    }

    /**
     * Signs as whoever stands next: 审核人, then 负责人, which locks it.
     *
     * @param note needed where a check does not hold, and to lock while unions below have not reported
     * @throws Refusal 403 for whoever has signed already or holds another office; 409 if nothing is to be signed
     */
    @Transactional
    public Report sign(String number, String note, Actor actor) {
        Head head = held(number, actor);
        Report before = views.of(head, actor);
        if (head.state() != State.DRAWN_UP && head.state() != State.REVIEWED) {
            throw Refusal.conflict("该报表" + head.state().label() + "，不能再签");
        }
        if (!before.mayReview() && !before.mayLock()) {
            throw Refusal.forbidden((head.state() == State.DRAWN_UP ? "由本工会审核人签审" : "由本工会认定审批人签发")
                + "，填表人、审核人、负责人不得为同一人");
        }
        refuseUnexplained(before, note);
        State to = before.mayReview() ? State.REVIEWED : State.LOCKED;
        reports.move(number, head.state(), to);
        sign(head, to == State.REVIEWED ? Act.REVIEWED : Act.LOCKED, checked(note), actor);
        return get(number, actor);
    }

    // Nobody puts a name under figures that do not agree, or that some below have not signed, without saying why.
    private static void refuseUnexplained(Report report, String note) {
        if (note != null && !note.isBlank()) {
            return;
        }
        List<String> wrong = report.checks().stream().filter(check -> !check.holds()).map(StatSheet.CheckResult::text).toList();
        if (!wrong.isEmpty()) {
            throw Refusal.conflict("note", "以下核对关系不符：" + String.join("；", wrong) + "。请逐项核对，确需签报的，请写明原因");
        }
        if (report.mayLock() && !report.outstanding().isEmpty()) {
            throw Refusal.conflict("note", "以下工会尚未签发本表：" + String.join("、", report.outstanding()) + "；确需先行签发的，请写明原因");
        }
    }

    /** @throws Refusal 403 for others than whoever would sign; 400 without a reason */
    @Transactional
    public Report sendBack(String number, String reason, Actor actor) {
        Head head = held(number, actor);
        if (!views.of(head, actor).mayReturn()) {
            throw head.state() == State.LOCKED ? Refusal.conflict("报表已锁定，记录有变化的，请办理更正")
                : Refusal.forbidden("待审核的由本工会审核人退回，待签发的由本工会认定审批人退回");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "请写明退回原因");
        }
        reports.move(number, head.state(), State.RETURNED);
        sign(head, Act.RETURNED, checked(reason), actor);
        return get(number, actor);
    }

    @Transactional(readOnly = true)
    public List<ReportCard> list(Actor actor) {
        Map<String, String> names = unions.subtree(actor.union()).stream()
            .collect(Collectors.toMap(union -> union.code().value(), Union::name));
        return reports.of(unions.subtree(actor.union()).stream().map(Union::code).collect(Collectors.toSet()), MOST).stream()
            .map(head -> new ReportCard(head.number(), head.table(), tables.get(head.table()).titleFor(head.until()), head.union().value(),
                names.get(head.union().value()), head.from(), head.until(), head.state().name(), head.state().label(),
                head.drawnUpAt())).toList();
    }

    /** @throws Refusal 404 if there is none within the actor's unions */
    @Transactional(readOnly = true)
    public Report get(String number, Actor actor) {
        return views.of(within(reports.find(number).orElseThrow(() -> Refusal.notFound(NOT_YOURS)), actor), actor);
    }

    /** In the notice's form, with the names of those who signed. */
    @Transactional(readOnly = true)
    public OfficialPaper paper(String number, Actor actor) {
        return papers.sheet(get(number, actor));
    }

    /** 更正单 of one amendment, to be signed and sealed. @throws Refusal 404 if there is none */
    @Transactional(readOnly = true)
    public OfficialPaper amendmentPaper(String number, int seq, Actor actor) {
        Report report = get(number, actor);
        return AmendmentWorkbook.of(report, report.amendments().stream().filter(one -> one.seq() == seq).findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这次更正")));
    }

    /** One flat file for the national system. */
    @Transactional(readOnly = true)
    public ReportPapers.Flat flat(String number, Actor actor) {
        return papers.flat(get(number, actor));
    }

    /** With its row locked. @throws Refusal 404 if there is none within the actor's unions */
    Head held(String number, Actor actor) {
        return within(reports.held(number).orElseThrow(() -> Refusal.notFound(NOT_YOURS)), actor);
    }

    private Head within(Head head, Actor actor) {
        if (!unions.isWithin(head.union(), actor.union())) {
            throw Refusal.notFound(NOT_YOURS);
        }
        return head;
    }

    private static String checked(String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("note", "说明不超过 " + LONGEST_NOTE + " 字");
        }
        return note == null || note.isBlank() ? null : note.strip();
    }

    private void sign(Head head, Act act, String note, Actor actor) {
        reports.sign(head.number(), new Signed(act, note, actor.login(), OffsetDateTime.now(clock)));
        events.publishEvent(new CaseEvent(new CaseId(head.number()), "REPORT_" + act.name(), actor,
            Map.of("table", head.table(), "from", head.from().toString(), "until", head.until().toString())));
    }
}
