package cn.unioncare.rights;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.documents.Enclosures;
import cn.unioncare.hardship.ArchiveCorrections;
import cn.unioncare.hardship.ArchiveField;
import cn.unioncare.hardship.HardshipCase;
import cn.unioncare.hardship.HardshipCases;
import cn.unioncare.hardship.MaskedFields;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.PersonalField;
import cn.unioncare.registry.Reveals;
import cn.unioncare.rights.Correction.Item;
import cn.unioncare.rights.Correction.State;
import cn.unioncare.rights.CorrectionStore.Content;
import cn.unioncare.rights.CorrectionStore.Row;
import cn.unioncare.rights.CorrectionStore.Wish;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正: entered by the clerk with the proof, decided by another person of the union that determined, answered in writing. */
@Service
public class Corrections {

    private static final String STEP = "Correction";

    private final CorrectionStore store;
    private final CorrectionViews views;
    private final CorrectableCases correctable;
    private final ArchiveCorrections archives;
    private final HardshipCases cases;
    private final Enclosures enclosures;
    private final CaseBarrier barrier;
    private final Reveals reveals;
    private final NumberSeries numbers;
    private final WorkingDays calendar;
    private final CorrectionSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Corrections(CorrectionStore store, CorrectionViews views, CorrectableCases correctable, ArchiveCorrections archives,
                HardshipCases cases, Enclosures enclosures, CaseBarrier barrier, Reveals reveals, NumberSeries numbers,
                WorkingDays calendar, CorrectionSettings settings, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.views = views;
        this.correctable = correctable;
        this.archives = archives;
        this.cases = cases;
        this.enclosures = enclosures;
        this.barrier = barrier;
        this.reveals = reveals;
        this.numbers = numbers;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** What may be corrected in the archive of that case. */
    @Transactional(readOnly = true)
    public List<ArchiveField> fieldsOf(String number, Actor actor) {
        return archives.fieldsOf(correctable.of(number, actor).id());
    }

    /** @throws Refusal 409 for a case that is not archived, saying what to do instead; 400 at each item that is wrong */
    @Transactional
    public Correction enter(CorrectionRequest request, Actor actor) {
        HardshipCase found = correctable.of(request.caseId(), actor);
        List<Wish> wishes = request.items().stream().map(item -> new Wish(item.field(), item.value())).toList();
        List<Item> items = archives.checked(found.id(), wishes(wishes)).entrySet().stream().map(item ->
            new Item(item.getKey().field(), item.getKey().label(), item.getKey().value(), item.getValue())).toList();
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(NumberSeries.Kind.RIGHT, found.route().determining(), Year.from(today));
        store.add(new Row(number, found.id(), found.archive().orElseThrow(), found.route().owner(),
            found.route().determining(), State.OPEN, request.requestedOn(),
            calendar.plus(request.requestedOn(), settings.correctionWorkingDays()).lastDay(), actor.login(),
            OffsetDateTime.now(clock), new Content(request.requestedBy().label(), request.statement(), items, wishes,
                request.attachments()), null, null, null),
            items.stream().map(Item::field).collect(Collectors.joining(",")));
        Map<String, String> told = new HashMap<>(enclosures.handIn(found.id(), STEP, actor, request));
        told.putAll(fields(number, items));
        tell(found.id(), "CORRECTION_REQUESTED", actor, told);
        return views.of(store.find(number).orElseThrow(), actor);
    }

    /** @throws Refusal 403 for whoever entered it, and for others than reviewer and approver of the union that determined */
    @Transactional
    public Correction decide(String number, CorrectionDecision decision, Actor actor) {
        Row row = seen(number, actor);
        refuseIfNotTheirs(row, actor);
        cases.hold(row.caseId());
        State state = decision.accepted() ? State.APPLIED : State.REFUSED;
        if (!store.decide(number, state, views.answer(row, decision, LocalDate.now(clock)), actor.login(),
                OffsetDateTime.now(clock))) {
            throw Refusal.conflict("该更正申请已经办结，请刷新后查看");
        }
        Map<String, String> told = new HashMap<>(fields(number, row.content().items()));
        if (decision.accepted()) {
            ArchiveCorrections.Applied applied = archives.apply(row.caseId(), number, wishes(row.content().wishes()));
            told.putAll(Map.of("before", applied.before(), "after", applied.after(), "version",
                String.valueOf(applied.version())));
        }
        tell(row.caseId(), decision.accepted() ? "CORRECTED" : "CORRECTION_REFUSED", actor, told);
        return views.of(store.find(number).orElseThrow(), actor);
    }

    @Transactional(readOnly = true)
    public List<Correction> list(Actor actor) {
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        return store.of(actor.union()).stream().filter(row -> !kept.contains(row.caseId()))
            .map(row -> views.of(row, actor)).toList();
    }

    /** @throws Refusal 404 if there is none, or another union's */
    @Transactional(readOnly = true)
    public Correction get(String number, Actor actor) {
        return views.of(seen(number, actor), actor);
    }

    /**
     * The right values in full, for a reason that is recorded, so that whoever decides can compare them with the proof.
     *
     * @throws Refusal as for any other masked value
     */
    @Transactional
    public List<Reveals.Shown> reveal(String number, List<String> fields, String reason, Actor actor) {
        Row row = seen(number, actor);
        refuseIfErased(row);
        return reveals.reveal(row.caseId(), number, row.content().items().stream()
            .filter(item -> MaskedFields.isMasked(item.field()) && !item.after().isBlank())
            .map(item -> new PersonalField(item.field(), item.label(), MaskedFields.shown(item.field(), item.after()),
                item.after())).toList(), fields, reason, actor);
    }

    private Row seen(String number, Actor actor) {
        Row row = store.find(number)
            .filter(found -> actor.union().equals(found.owner()) || actor.union().equals(found.determining()))
            .orElseThrow(() -> Refusal.notFound("没有这份更正申请，或者它不在您的办理范围内"));
        barrier.admit(row.caseId(), actor);
        return row;
    }

    private static void refuseIfNotTheirs(Row row, Actor actor) {
        if (!CorrectionViews.isDecider(row, actor)) {
            throw Refusal.forbidden("更正由认定工会的审核人或审批人审批");
        }
        if (row.enteredBy().equals(actor.login())) {
            throw Refusal.forbidden("登记更正申请的人员不得审批，须由另一人审批");
        }
        refuseIfErased(row);
    }

    private static void refuseIfErased(Row row) {
        if (row.content() == null) {
            throw Refusal.conflict("该更正申请的内容已按规定销毁");
        }
    }

    private static List<ArchiveCorrections.Wish> wishes(List<Wish> wishes) {
        return wishes.stream().map(wish -> new ArchiveCorrections.Wish(wish.field(), wish.value())).toList();
    }

    private static Map<String, String> fields(String number, List<Item> items) {
        Map<String, String> facts = new HashMap<>(Map.of("request", number));
        IntStream.range(0, items.size()).forEach(i -> facts.put("field" + (i + 1), items.get(i).field()));
        return facts;
    }

    private void tell(CaseId id, String act, Actor actor, Map<String, String> facts) {
        events.publishEvent(new CaseEvent(id, act, actor, facts));
    }
}
