package cn.unioncare.oversight;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.AllFigures;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Scope;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 年度考核: every figure counted from the records, for the own union and those next below with all beneath them; never typed. */
@Service
public class Assessments {

    private static final int FIRST_YEAR = 2000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String HIDDEN = "（亲属回避，不显示）";

    /** @param until the last day that is counted: of a year that runs, today */
    public record Sheet(int year, LocalDate until, List<AssessmentRule> rules, List<Row> rows) { }

    /** @param score of a hundred points, over the rules that there is anything of; null where there is nothing */
    public record Row(String union, String unionName, Map<String, Cell> cells, BigDecimal score) { }

    /** @param rate in percent, points by the rule's weight; both null where there is nothing to assess */
    public record Cell(BigDecimal counted, BigDecimal whole, BigDecimal rate, BigDecimal points) { }

    /** A record behind a figure. @param amount what it adds; of a relative's case nothing else is told */
    public record Item(@JsonProperty("case") String caseId, String record, String title, String unionName, BigDecimal amount) { }

    private final List<AssessmentRule> rules;
    private final AllFigures figures;
    private final Unions unions;
    private final CaseBarrier barrier;
    private final Clock clock;

    Assessments(AssessmentRules rules, AllFigures figures, Unions unions, CaseBarrier barrier, Clock clock) {
        this.rules = rules.all();
        this.figures = figures;
        this.unions = unions;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** @throws Refusal 400 for a year that has not begun */
    @Transactional(readOnly = true)
    public Sheet of(int year, Actor actor) {
        Map<Union, Set<UnionCode>> sections = sections(actor);
        Scope scope = scope(year, sections.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, Map<UnionCode, BigDecimal>> counted = figures.count(rules.stream()
            .flatMap(rule -> Stream.of(rule.counted(), rule.whole())).collect(Collectors.toSet()), scope);
        return new Sheet(year, scope.until(), rules, sections.entrySet().stream().map(one -> row(one.getKey(), one.getValue(), counted)).toList());
    }

    /**
     * @param whole whether of the whole or of the part that is counted of it
     * @throws Refusal 404 for a union that is not on the sheet, or a rule that there is not
     */
    @Transactional(readOnly = true)
    public Page<Item> behind(int year, String union, String ruleId, boolean whole, String after, int limit, Actor actor) {
        AssessmentRule rule = rules.stream().filter(one -> one.id().equals(ruleId)).findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这项考核指标"));
        Set<UnionCode> of = sections(actor).entrySet().stream().filter(one -> one.getKey().code().value().equals(union)).map(Map.Entry::getValue)
            .findFirst().orElseThrow(() -> Refusal.notFound("没有这个工会，或者它不在您的办理范围内"));
        Behind found = figures.behind(whole ? rule.whole() : rule.counted(), scope(year, of), after, limit);
        Map<UnionCode, String> names = unions.namesOf(found.items().stream().map(Behind.Card::union).collect(Collectors.toSet()));
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        return new Page<>(found.items().stream().map(card -> item(card, names.get(card.union()), kept)).toList(), found.next());
    }

    private static Item item(Behind.Card card, String union, Set<CaseId> kept) {
        return CaseId.isWellFormed(card.caseId()) && kept.contains(new CaseId(card.caseId()))
            ? new Item(null, null, HIDDEN, union, card.amount())
            : new Item(card.caseId(), card.record(), card.title(), union, card.amount());
    }

    /** The same as the page shows, as Excel. */
    @Transactional(readOnly = true)
    public byte[] workbook(int year, Actor actor) {
        return AssessmentWorkbook.of(of(year, actor));
    }

    private Row row(Union union, Set<UnionCode> of, Map<String, Map<UnionCode, BigDecimal>> counted) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        rules.forEach(rule -> {
            BigDecimal part = sum(counted.get(rule.counted()), of);
            BigDecimal whole = sum(counted.get(rule.whole()), of);
            cells.put(rule.id(), new Cell(part, whole, rule.rate(part, whole), rule.points(part, whole)));
        });
        return new Row(union.code().value(), union.name(), cells, score(cells));
    }

    private BigDecimal score(Map<String, Cell> cells) {
        BigDecimal assessed = rules.stream().filter(rule -> cells.get(rule.id()).points() != null).map(AssessmentRule::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        return assessed.signum() == 0 ? null : cells.values().stream().map(Cell::points).filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add).multiply(HUNDRED).divide(assessed, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(Map<UnionCode, BigDecimal> byUnion, Set<UnionCode> of) {
        return of.stream().map(byUnion::get).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // The own union alone, then each next below with all beneath it.
    private Map<Union, Set<UnionCode>> sections(Actor actor) {
        List<Union> next = unions.subtree(actor.union()).stream().filter(one -> one.parent().filter(actor.union()::equals).isPresent())
            .filter(Union::determines).toList();
        Map<UnionCode, List<Union>> trees = unions.subtrees(next.stream().map(Union::code).toList());
        Map<Union, Set<UnionCode>> sections = new LinkedHashMap<>();
        sections.put(unions.find(actor.union()).orElseThrow(), Set.of(actor.union()));
        next.forEach(union -> sections.put(union, trees.get(union.code()).stream().map(Union::code).collect(Collectors.toSet())));
        return sections;
    }

    private Scope scope(int year, Set<UnionCode> of) {
        LocalDate today = LocalDate.now(clock);
        if (year < FIRST_YEAR || year > today.getYear()) {
            throw Refusal.invalid("year", "考核年度应在 " + FIRST_YEAR + " 至今年之间");
        }
        LocalDate last = LocalDate.of(year, 12, 31);
        return new Scope(of, LocalDate.of(year, 1, 1), last.isAfter(today) ? today : last, null);
    }
}
