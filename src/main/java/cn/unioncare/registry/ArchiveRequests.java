package cn.unioncare.registry;

import cn.unioncare.documents.Enclosures;
import cn.unioncare.documents.Files;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.registry.ArchiveHistory.Standing;
import cn.unioncare.registry.ArchiveRequest.Kind;
import cn.unioncare.registry.ArchiveRequest.State;
import cn.unioncare.registry.ArchiveRequestTable.Content;
import cn.unioncare.registry.ArchiveRequestTable.Stored;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转移、注销、删除: the clerk of the union that keeps the archive asks, the approver of the one that determined it decides. */
@Service
public class ArchiveRequests {

    private static final String STEP = "ArchiveRequest";
    private static final String NOT_YOURS = "没有这份申请，或者它不在您的办理范围内";
    private static final String DELIBERATION = "不能在此直接办理：须经入户核实、民主评议和公示后认定（冀工办发〔2017〕44号 一(三)，解困脱困对象的"
        + "确认全程实行民主评议和民主监督）";

    private final ArchiveRequestTable requests;
    private final ArchiveHistory history;
    private final ArchiveLifecycle lifecycle;
    private final ArchiveSearch search;
    private final ExitReasons reasons;
    private final NumberSeries numbers;
    private final Enclosures enclosures;
    private final Files files;
    private final Unions unions;
    private final People people;
    private final CaseBarrier barrier;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ArchiveRequests(ArchiveRequestTable requests, ArchiveHistory history, ArchiveLifecycle lifecycle, ArchiveSearch search,
                    ExitReasons reasons, NumberSeries numbers, Enclosures enclosures, Files files, Unions unions,
                    People people, CaseBarrier barrier, Clock clock, ApplicationEventPublisher events) {
        this.requests = requests;
        this.history = history;
        this.lifecycle = lifecycle;
        this.search = search;
        this.reasons = reasons;
        this.numbers = numbers;
        this.enclosures = enclosures;
        this.files = files;
        this.unions = unions;
        this.people = people;
        this.barrier = barrier;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @throws Refusal 403 for 脱困 and 解困, and for others than the clerk of the union that keeps the archive; 409 where it
     *                 is not on file or another request waits; 400 at what does not fit
     */
    @Transactional
    public ArchiveRequest enter(NewArchiveRequest request, Actor actor) {
        if (request.kind().passesDeliberation()) {
            throw Refusal.forbidden(request.kind().label() + DELIBERATION);
        }
        ArchiveCard card = search.get(request.archive(), actor);
        Standing standing = history.held(card.number());
        refuseUnlessPossible(request, card, standing, actor);
        String number = numbers.next(NumberSeries.Kind.CHANGE, standing.determining(), Year.now(clock));
        CaseId caseId = new CaseId(standing.caseId());
        requests.add(new Stored(number, card.number(), caseId, standing.owner(), standing.determining(), request.kind(),
            request.kind() == Kind.MOVE ? null : request.reason(), request.kind() == Kind.MOVE ? request.toUnion() : null,
            request.on(), State.OPEN, actor.login(), OffsetDateTime.now(clock),
            new Content(request.statement().strip(), request.attachments()), null, null, null));
        Map<String, String> facts = new HashMap<>(enclosures.handIn(caseId, STEP, actor, request));
        facts.putAll(Map.of("request", number, "archive", card.number(), "kind", request.kind().name()));
        events.publishEvent(new CaseEvent(caseId, "CHANGE_REQUESTED", actor, facts));
        return view(requests.find(number).orElseThrow(), actor);
    }

    private void refuseUnlessPossible(NewArchiveRequest request, ArchiveCard card, Standing standing, Actor actor) {
        if (!actor.is("clerk") || !actor.union().equals(standing.owner())) {
            throw Refusal.forbidden("档案变动由建档工会的经办人提出（谁建档，谁负责）");
        }
        if (card.contactCard() == null) {
            throw Refusal.conflict("建档尚未办结，联系卡发放后才能办理变动");
        }
        if (requests.isAnyOpen(card.number())) {
            throw Refusal.conflict("该档案已有一份变动申请等待审批");
        }
        lifecycle.check(standing, request.on());
        if (request.kind() == Kind.MOVE) {
            lifecycle.destination(standing, code(request.toUnion()));
        } else {
            reasons.check("reason", request.reason(), request.kind().state());
        }
    }

    /**
     * @param answer why it is refused
     * @throws Refusal 403 for whoever entered it, and for others than the approver of the union that determined
     */
    @Transactional
    public ArchiveRequest decide(String number, boolean approved, String answer, Actor actor) {
        Stored row = seen(number, actor);
        if (!isDecider(row, actor)) {
            throw Refusal.forbidden("档案变动由认定工会的认定审批人审批，提出人不得审批");
        }
        if (!approved && (answer == null || answer.isBlank())) {
            throw Refusal.invalid("answer", "不同意的，请写明理由");
        }
        history.held(row.archive());
        if (!requests.decide(number, approved ? State.DONE : State.REFUSED, answer == null ? null : answer.strip(),
                actor.login(), OffsetDateTime.now(clock))) {
            throw Refusal.conflict("该申请已经办结，请刷新后查看");
        }
        events.publishEvent(new CaseEvent(row.caseId(), approved ? "CHANGE_APPROVED" : "CHANGE_REFUSED", actor,
            Map.of("request", number)));
        if (approved) {
            change(row, actor);
        }
        return view(requests.find(number).orElseThrow(), actor);
    }

    private void change(Stored row, Actor actor) {
        if (row.kind() == Kind.MOVE) {
            lifecycle.move(new ArchiveLifecycle.Move(row.archive(), code(row.toUnion()), row.number(), row.on()), actor);
        } else {
            lifecycle.close(new ArchiveLifecycle.Closing(row.archive(), row.kind().state(), row.reason(), row.number(),
                row.on()), actor);
        }
    }

    /** Those that the union entered or decides. */
    @Transactional(readOnly = true)
    public List<ArchiveRequest> list(Actor actor) {
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        return requests.of(actor.union()).stream().filter(row -> !kept.contains(row.caseId())).map(row -> view(row, actor))
            .toList();
    }

    /** @throws Refusal 404 if there is none, or another union's */
    @Transactional(readOnly = true)
    public ArchiveRequest get(String number, Actor actor) {
        return view(seen(number, actor), actor);
    }

    private Stored seen(String number, Actor actor) {
        Stored row = requests.find(number)
            .filter(found -> actor.union().equals(found.owner()) || actor.union().equals(found.determining()))
            .orElseThrow(() -> Refusal.notFound(NOT_YOURS));
        barrier.admit(row.caseId(), actor);
        return row;
    }

    private static boolean isDecider(Stored row, Actor actor) {
        return actor.union().equals(row.determining()) && actor.is("approver") && !row.enteredBy().equals(actor.login());
    }

    private static UnionCode code(String text) {
        try {
            return new UnionCode(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("toUnion", "工会编码应为 2 至 12 位数字或大写字母");
        }
    }

    private ArchiveRequest view(Stored row, Actor actor) {
        List<ArchiveRequest.File> papers = row.content() == null ? List.of()
            : files.describe(row.content().attachments().stream().map(one -> one.id()).toList()).stream()
                .map(card -> new ArchiveRequest.File(card.id(), card.name())).toList();
        Map<String, String> names = people.namesOf(row.decidedBy() == null ? List.of(row.enteredBy())
            : List.of(row.enteredBy(), row.decidedBy()));
        return new ArchiveRequest(row.number(), row.archive(), row.caseId().value(), unions.nameOf(row.owner()), row.kind(),
            row.kind().label(), row.reason() == null ? null : reasons.labelOf(row.reason()), row.toUnion(),
            row.toUnion() == null ? null : unions.nameOf(code(row.toUnion())), row.on(), row.state(), row.state().label(),
            row.content() == null ? null : row.content().statement(), papers, names.get(row.enteredBy()), row.enteredAt(),
            names.get(row.decidedBy()), row.decidedAt(), row.answer(), row.state() == State.OPEN && isDecider(row, actor));
    }
}
