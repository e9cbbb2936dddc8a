package cn.unioncare.inspection;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.inspection.Finding.State;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Urgings;
import cn.unioncare.statistics.Urgings.Urged;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What audits found, what was answered, and how it was closed: each step once, by whom it is for. */
@Service
public class Findings {

    /**
     * Which findings are wanted.
     *
     * @param state null for all that are not closed
     * @param late  only those that should have been answered
     * @param union that is to answer, or one below it; null for all
     * @param own   that union alone
     */
    public record Wish(State state, boolean late, String union, boolean own, int limit, String after) { }

    private static final String CHANGED = "该问题刚被他人办理，请刷新后再试";

    private final FindingTable table;
    private final FindingFile file;
    private final FindingRights rights;
    private final WorkingDays days;
    private final FindingWords written;
    private final Unions unions;
    private final CaseBarrier barrier;
    private final Urgings urgings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Findings(FindingTable table, FindingFile file, FindingRights rights, FindingWords written, WorkingDays days, Unions unions,
             CaseBarrier barrier, Urgings urgings, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.file = file;
        this.rights = rights;
        this.days = days;
        this.written = written;
        this.unions = unions;
        this.barrier = barrier;
        this.urgings = urgings;
        this.clock = clock;
        this.events = events;
    }

    /** Those to answer and those to close, the most urgent first. */
    @Transactional(readOnly = true)
    public Page<Finding> list(Wish wish, Actor reader) {
        Collection<String> below = unions.subtree(reader.union()).stream().map(union -> union.code().value()).toList();
        boolean watches = reader.is("auditor") || reader.is("supervisor");
        Set<State> states = wish.late() ? FindingTable.waiting() : wish.state() == null ? EnumSet.complementOf(EnumSet.of(State.CLOSED))
            : EnumSet.of(wish.state());
        Page<Finding> page = Page.of(table.list(reader.is("auditor") ? below : List.of(), watches ? below : List.of(reader.union().value()),
            wish.union() == null || wish.union().isBlank() ? null : of(wish), states, wish.late() ? today() : null, barrier.keptFrom(reader.login()),
            wish.after(), wish.limit() + 1, today()), wish.limit(), Finding::number);
        return new Page<>(urged(page.items()), page.next());
    }

    private Collection<String> of(Wish wish) {
        UnionCode top = UnionCode.sent("union", wish.union());
        return wish.own() ? List.of(top.value()) : unions.subtree(top).stream().map(union -> union.code().value()).toList();
    }

    private List<Finding> urged(List<Finding> some) {
        Map<String, List<Urged>> urged = urgings.of(some.stream().map(Finding::number).toList());
        return some.stream().map(one -> one.withUrged(urged.getOrDefault(one.number(), List.of()))).toList();
    }

    /** @throws Refusal 404 if there is none, or none for the reader */
    @Transactional(readOnly = true)
    public FindingFolder get(String number, Actor reader) {
        Finding finding = visible(number, reader);
        return new FindingFolder(urged(List.of(finding)).get(0), written.parts(new CaseId(number)), rights.mayAnswer(finding, reader),
            rights.mayClose(finding, reader), rights.mayUrge(finding, reader));
    }

    /** 催报, by the rule of all urging. @throws Refusal 403 if it is not the actor's to urge, 409 if it is answered, and twice on a working day */
    @Transactional
    public void urge(String number, String note, Actor actor) {
        Finding finding = visible(number, actor);
        rights.requireUrging(finding, actor);
        urgings.urge(number, Set.of(new UnionCode(finding.union())), note, actor);
        events.publishEvent(new CaseEvent(new CaseId(number), "URGED", actor, Map.of("union", finding.union())));
    }

    List<Finding> of(Audit audit) {
        return urged(table.of(audit.number(), today()));
    }

    /** Without those in a case of the reader's relatives. */
    List<Finding> of(Audit audit, Actor reader) {
        Set<CaseId> kept = barrier.keptFrom(reader.login());
        return of(audit).stream().filter(finding -> !kept.contains(new CaseId(finding.caseId()))).toList();
    }

    void add(Finding finding, Words words, Actor auditor) {
        table.add(finding);
        file.add(new CaseId(finding.number()), FindingStep.MADE, auditor, words, Map.of("audit", finding.audit(), "level", finding.level().name(),
            "dueOn", finding.dueOn().toString()));
    }

    /** @throws Refusal 403 if it is not the actor's to answer, 409 if it is answered */
    @Transactional
    public void answer(String number, Words words, Actor actor) {
        Finding finding = visible(number, actor);
        rights.requireAnswer(finding, actor);
        step(table.move(finding, State.ANSWERED, finding.dueOn()), number, FindingStep.ANSWERED, actor, words);
    }

    /** @throws Refusal 403 if it is not the actor's to judge, 409 if it is not answered */
    @Transactional
    public void sendBack(String number, NewReturn back, Actor actor) {
        Finding finding = visible(number, actor);
        rights.requireClosing(finding, actor);
        step(table.move(finding, State.RETURNED, due(back.workingDays())), number, FindingStep.RETURNED, actor, new Words(back.text(), null));
    }

    /** @throws Refusal 403 if it is not the actor's to judge, such as where it was the actor's own reply; 409 if it is not answered */
    @Transactional
    public void close(String number, Words words, Actor actor) {
        Finding finding = visible(number, actor);
        rights.requireClosing(finding, actor);
        step(table.close(finding, actor.login(), OffsetDateTime.now(clock)), number, FindingStep.CLOSED, actor, words);
    }

    private void step(boolean moved, String number, FindingStep step, Actor actor, Words words) {
        if (!moved) {
            throw Refusal.conflict(CHANGED);
        }
        file.add(new CaseId(number), step, actor, words, Map.of());
    }

    private Finding visible(String number, Actor reader) {
        return table.find(number, today()).filter(finding -> rights.mayRead(finding, reader))
            .orElseThrow(() -> Refusal.notFound(Refusal.NOT_YOURS));
    }

    LocalDate due(int workingDays) {
        return days.plus(today(), workingDays).lastDay();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
