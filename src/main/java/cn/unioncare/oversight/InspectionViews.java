package cn.unioncare.oversight;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.FileCard;
import cn.unioncare.documents.Files;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Urgings;
import cn.unioncare.statistics.Urgings.Urged;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspections as the page shows them: to who asks, to who is asked, and to the watchers above both. */
@Service
public class InspectionViews {

    /** @param overdue whether the asked union is past its day now; late: whether it was so at any step */
    public record Card(@JsonProperty("case") String caseId, String order, String title, String kindName, String union, String unionName,
                       String by, String byName, String state, String stateName, LocalDate dueOn, boolean overdue, boolean late,
                       OffsetDateTime orderedAt, OffsetDateTime closedAt, List<Urged> urged) { }

    public record Below(String union, String name) { }

    /** @param may what the looker may do: JUDGE, URGE, WITHDRAW */
    public record Whole(Card card, List<Part> parts, Set<String> may) { }

    /** Something handed in. @param files what was enclosed with it */
    public record Part(String step, String stepName, String name, OffsetDateTime at, JsonNode content, List<FileCard> files) { }

    private final InspectionTable table;
    private final InspectionFile file;
    private final InspectionReaders readers;
    private final Urgings urgings;
    private final Files files;
    private final CodeLists codes;
    private final Unions unions;
    private final People people;
    private final Clock clock;

    InspectionViews(InspectionTable table, InspectionFile file, InspectionReaders readers, Urgings urgings, Files files, CodeLists codes,
                    Unions unions, People people, Clock clock) {
        this.table = table;
        this.file = file;
        this.readers = readers;
        this.urgings = urgings;
        this.files = files;
        this.codes = codes;
        this.unions = unions;
        this.people = people;
        this.clock = clock;
    }

    /** The unions next below, which are asked most often. */
    public List<Below> below(Actor actor) {
        return unions.subtree(actor.union()).stream().filter(one -> one.parent().filter(actor.union()::equals).isPresent())
            .map(one -> new Below(one.code().value(), one.name())).toList();
    }

    /**
     * Which inspections are wanted.
     *
     * @param late  only those that should have been answered or put right
     * @param union that is asked, or one below it; null for all
     * @param own   that union alone
     */
    public record Wish(boolean openOnly, boolean late, String union, boolean own, int limit, String after) { }

    @Transactional(readOnly = true)
    public Page<Card> list(Wish wish, Actor actor) {
        String after = wish.after();
        if (after != null && (!CaseId.isWellFormed(after) || table.find(new CaseId(after)).isEmpty())) {
            throw Refusal.invalid("after", "翻页位置无效，请使用上一页返回的 next");
        }
        String[] of = InspectionReaders.watches(actor) ? unions.subtree(actor.union()).stream().map(Union::code).map(UnionCode::value).toArray(String[]::new)
            : new String[] {actor.union().value()};
        Page<Inspection> page = Page.of(table.page(of, new InspectionTable.Filter(wish.openOnly(), asked(wish), wish.late() ? LocalDate.now(clock) : null),
            after, wish.limit() + 1), wish.limit(), one -> one.caseId().value());
        return new Page<>(cards(page.items()), page.next());
    }

    private String[] asked(Wish wish) {
        if (wish.union() == null || wish.union().isBlank()) {
            return null;
        }
        UnionCode top = UnionCode.sent("union", wish.union());
        return wish.own() ? new String[] {top.value()} : unions.subtree(top).stream().map(Union::code).map(UnionCode::value).toArray(String[]::new);
    }

    /** @throws Refusal 404 for who has no part in it */
    @Transactional(readOnly = true)
    public Whole of(String number, Actor actor) {
        Inspection one = CaseId.isWellFormed(number) ? table.find(new CaseId(number)).filter(found -> readers.mayRead(found, actor))
            .orElseThrow(() -> Refusal.notFound(Inspections.NONE)) : refused();
        List<Entry<Step>> entries = file.entries(one.caseId());
        Map<String, String> names = people.namesOf(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return new Whole(cards(List.of(one)).get(0), entries.stream().map(entry -> new Part(entry.step().name(), entry.step().label(),
            names.getOrDefault(entry.actor(), entry.actor()), entry.at(), file.read(entry.body(), JsonNode.class),
            files.describe(enclosed(file.read(entry.body(), JsonNode.class))))).toList(), may(one, actor));
    }

    private List<Card> cards(List<Inspection> some) {
        file.readAhead(some.stream().map(Inspection::caseId).toList());
        Map<UnionCode, String> names = unions.namesOf(some.stream().flatMap(one -> Stream.of(one.union(), one.by())).collect(Collectors.toSet()));
        Map<String, List<Urged>> urged = urgings.of(some.stream().map(one -> one.caseId().value()).toList());
        LocalDate today = LocalDate.now(clock);
        return some.stream().map(one -> new Card(one.caseId().value(), one.order(),
            file.latest(one.caseId(), Step.ORDER, InspectionOrder.class).map(InspectionOrder::title).orElse(""),
            codes.labelOf("inspection-subject", one.kind()).orElse(one.kind()), one.union().value(), names.get(one.union()), one.by().value(),
            names.get(one.by()), one.state().name(), one.state().label(), one.dueOn(),
            one.state().waitsForTheAsked() && today.isAfter(one.dueOn()), one.late(), one.orderedAt(), one.closedAt(),
            urged.getOrDefault(one.caseId().value(), List.of()))).toList();
    }

    private static Set<String> may(Inspection one, Actor actor) {
        if (!one.by().equals(actor.union()) || !actor.is(Role.SUPERVISOR.code()) || one.state().isOver()) {
            return Set.of();
        }
        return one.state().waitsForJudgement() ? Set.of("JUDGE", "WITHDRAW") : Set.of("URGE", "WITHDRAW");
    }

    private static List<String> enclosed(JsonNode body) {
        return body.path("attachments").findValuesAsText("id");
    }

    private static Inspection refused() {
        throw Refusal.notFound(Inspections.NONE);
    }
}
