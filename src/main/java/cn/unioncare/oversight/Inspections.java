package cn.unioncare.oversight;

import cn.unioncare.oversight.Inspection.State;
import cn.unioncare.oversight.Judgement.Verdict;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督查: ordered by the supervisor of a union above, answered in Tasklist, judged, put right, closed. */
@Service
public class Inspections {

    static final String NONE = "没有这项督查，或者它不在您的办理范围内";

    private final InspectionTable table;
    private final InspectionFile file;
    private final InspectionProcess process;
    private final NumberSeries numbers;
    private final Unions unions;
    private final Clock clock;

    Inspections(InspectionTable table, InspectionFile file, InspectionProcess process, NumberSeries numbers, Unions unions, Clock clock) {
        this.table = table;
        this.file = file;
        this.process = process;
        this.numbers = numbers;
        this.unions = unions;
        this.clock = clock;
    }

    /**
     * @return the number of the order, which is that of its first case
     * @throws Refusal 400 for a day that is past and for unions that are not below; 409 for one that is closed
     */
    @Transactional
    public String order(InspectionOrder order, Actor actor) {
        requireLater(order.dueOn());
        Set<UnionCode> asked = below(order.unions(), actor);
        List<String> given = numbers.next(NumberSeries.Kind.INSPECTION, actor.union(), Year.now(clock), asked.size());
        String title = "督查：" + order.title() + "（" + unions.nameOf(actor.union()) + "）";
        int next = 0;
        for (UnionCode union : asked) {
            CaseId number = new CaseId(given.get(next++));
            table.insert(new Inspection(number, given.get(0), union, actor.union(), order.kind(), State.ASKED, order.dueOn(), false,
                OffsetDateTime.now(clock), null));
            file.add(number, Step.ORDER, actor, order, Map.of("asked", union.value(), "dueOn", order.dueOn().toString()));
            process.start(number, union, unions.routeFrom(union).determining(), title);
        }
        return given.get(0);
    }

    /** What the asked union answers in its task. */
    @Transactional
    public void answered(CaseId caseId, InspectionAnswer answer, Actor actor) {
        handedIn(caseId, Step.ANSWER, State.ANSWERED, answer, actor);
    }

    /** What the asked union has put right. */
    @Transactional
    public void rectified(CaseId caseId, Rectification rectification, Actor actor) {
        handedIn(caseId, Step.RECTIFY, State.RECTIFIED, rectification, actor);
    }

    /**
     * @throws Refusal 404 for what another union has ordered; 409 while the asked union has it; 400 for a day that is missing or
     *     past, and for sending back what was to be put right
     */
    @Transactional
    public void judge(CaseId caseId, Judgement judgement, Actor actor) {
        Inspection one = own(caseId, actor);
        if (!one.state().waitsForJudgement()) {
            throw Refusal.conflict("这项督查现在不待审核：" + one.state().label());
        }
        if (one.state() == State.RECTIFIED && judgement.verdict() == Verdict.RETURN) {
            throw Refusal.invalid("verdict", "整改结果不符合要求的，请责令继续整改");
        }
        boolean over = judgement.verdict() == Verdict.ACCEPT;
        if (!over) {
            requireLater(judgement.dueOn());
        }
        LocalDate dueOn = over ? one.dueOn() : judgement.dueOn();
        table.move(caseId, judgement.verdict().leadsTo, dueOn, one.late(), over ? OffsetDateTime.now(clock) : null);
        file.add(caseId, judgement.verdict().step, actor, judgement, Map.of("verdict", judgement.verdict().name(), "dueOn", dueOn.toString()));
        process.judged(caseId, judgement.verdict());
    }

    /** @throws Refusal 404 for what another union has ordered; 409 for what is over */
    @Transactional
    public void withdraw(CaseId caseId, Withdrawal withdrawal, Actor actor) {
        Inspection one = own(caseId, actor);
        if (one.state().isOver()) {
            throw Refusal.conflict("这项督查" + one.state().label());
        }
        table.move(caseId, State.WITHDRAWN, one.dueOn(), one.late(), OffsetDateTime.now(clock));
        file.add(caseId, Step.WITHDRAW, actor, withdrawal, Map.of());
        process.withdrawn(caseId);
    }

    /** The last day for what is asked now. */
    public LocalDate lastDay(CaseId caseId) {
        return table.find(caseId).orElseThrow().dueOn();
    }

    private void handedIn(CaseId caseId, Step step, State to, Object body, Actor actor) {
        Inspection one = table.hold(caseId).orElseThrow(() -> Refusal.notFound(NONE));
        boolean late = LocalDate.now(clock).isAfter(one.dueOn());
        table.move(caseId, to, one.dueOn(), one.late() || late, null);
        file.add(caseId, step, actor, body, Map.of("late", String.valueOf(late)));
    }

    private Inspection own(CaseId caseId, Actor actor) {
        return table.hold(caseId).filter(one -> one.by().equals(actor.union())).orElseThrow(() -> Refusal.notFound(NONE));
    }

    private Set<UnionCode> below(List<String> codes, Actor actor) {
        Map<String, UnionCode> below = unions.subtree(actor.union()).stream().map(Union::code).filter(code -> !code.equals(actor.union()))
            .collect(Collectors.toMap(UnionCode::value, Function.identity()));
        if (!below.keySet().containsAll(codes)) {
            throw Refusal.invalid("unions", "只能督查下级工会，请重新选择");
        }
        Set<UnionCode> asked = new TreeSet<>(Comparator.comparing(UnionCode::value));
        codes.forEach(code -> asked.add(below.get(code)));
        if (!unions.closing(asked).isEmpty()) {
            throw Refusal.conflict("unions", "所选工会中有已撤销或者即将撤销的，请重新选择");
        }
        return asked;
    }

    private void requireLater(LocalDate day) {
        if (day == null || !day.isAfter(LocalDate.now(clock)) || day.isAfter(LocalDate.now(clock).plusYears(1))) {
            throw Refusal.invalid("dueOn", "期限应在明天至一年之内");
        }
    }
}
