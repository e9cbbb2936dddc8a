package cn.unioncare.organisation.units;

import cn.unioncare.organisation.AdministrationRecords;
import cn.unioncare.organisation.Mandates;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.UnitAffairs;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The unions as their administrators keep them: each begins, changes and closes on a day. */
@Service
public class Units {

    /** @param archives how many archives are now in the care of the other union */
    public record HandedOver(Unit to, long archives) { }

    private final UnitTable table;
    private final UnitRules rules;
    private final List<UnitAffairs> affairs;
    private final People people;
    private final Mandates mandates;
    private final AdministrationRecords records;
    private final Clock clock;

    Units(UnitTable table, UnitRules rules, List<UnitAffairs> affairs, People people, Mandates mandates,
          AdministrationRecords records, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.affairs = affairs;
        this.people = people;
        this.mandates = mandates;
        this.records = records;
        this.clock = clock;
    }

    /** @throws Refusal 400 with each field that is wrong; 409 if the code is taken; 404 if the parent is not the actor's */
    @Transactional
    public Unit create(NewUnit wish, Actor actor) {
        mandates.union(wish.parent(), actor);
        table.hold(new UnionCode(wish.parent()));
        NewUnit unit = tidy(wish);
        List<FieldError> problems = rules.problemsOf(unit, table.find(unit.parent()));
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        try {
            table.add(unit, unit.from());
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("code", taken(unit));
        }
        people.renewAround(new UnionCode(unit.code()));
        records.record(new UnionCode(unit.code()), "UNIT_CREATED", actor, Map.of("name", unit.name(), "tier",
            unit.tier().name(), "parent", unit.parent(), "region", unit.region(), "determines", unit.determines(),
            "from", unit.from()));
        return table.find(unit.code()).orElseThrow();
    }

    /** Everything that would keep the union from being set up, however little of the wish is sound. */
    public List<FieldError> obstacles(NewUnit wish, Actor actor) {
        NewUnit unit = tidy(wish);
        List<FieldError> problems = new ArrayList<>();
        if (unit.code() != null && table.find(unit.code()).isPresent()) {
            problems.add(new FieldError("code", taken(unit)));
        }
        Optional<Unit> parent = mandates.find(unit.parent(), actor).flatMap(known -> table.find(known.code().value()));
        if (parent.isEmpty()) {
            problems.add(new FieldError("parent", Mandates.unknown().getMessage()));
        }
        problems.addAll(rules.problemsOf(unit, parent));
        return problems;
    }

    private static String taken(NewUnit unit) {
        return "工会编码 " + unit.code() + " 已被使用，请核对";
    }

    /** A new name counts from today; the one before is kept, so that old papers can be explained. */
    @Transactional
    public Unit change(String code, UnitChange wish, Actor actor) {
        mandates.union(code, actor);
        table.hold(new UnionCode(code));
        Unit before = table.find(code).orElseThrow();
        UnitChange change = new UnitChange(wish.name().strip(), wish.region(), wish.determines(), blank(wish.reviewBy()));
        rules.check(before, change);
        LocalDate today = LocalDate.now(clock);
        if (!before.name().equals(change.name())) {
            table.keepName(code, before.name(), today.minusDays(1));
        }
        table.change(code, change);
        people.renewAround(new UnionCode(code));
        records.record(new UnionCode(code), "UNIT_CHANGED", actor, Map.of("name", change.name(), "region",
            change.region(), "determines", change.determines(), "reviewBy",
            change.reviewBy() == null ? "" : change.reviewBy(), "from", today));
        return table.find(code).orElseThrow();
    }

    /**
     * @param from the first day on which it is no more; not before today
     * @throws Refusal 409 that says what must be finished or handed over first, and how much of it
     */
    @Transactional
    public Unit close(String code, LocalDate from, Actor actor) {
        if (mandates.union(code, actor).code().equals(actor.union())) {
            throw Refusal.forbidden("不能撤销本人所在的工会，请由上级工会管理员办理");
        }
        table.hold(new UnionCode(code));
        rules.checkClosing(table.find(code).orElseThrow(), from);
        table.close(code, from.minusDays(1));
        people.renewAround(new UnionCode(code));
        records.record(new UnionCode(code), "UNIT_CLOSED", actor, Map.of("from", from));
        return table.find(code).orElseThrow();
    }

    /**
     * Puts the archives of a union into the care of another below the same determining union, from today on.
     *
     * @throws Refusal 400 if the other cannot take them
     */
    @Transactional
    public HandedOver handOver(String code, String to, Actor actor) {
        UnionCode leaving = mandates.union(code, actor).code();
        UnionCode taking = mandates.union(to, actor).code();
        table.hold(leaving);
        rules.checkHandover(leaving, table.find(to).orElseThrow());
        long archives = affairs.stream().mapToLong(affair -> affair.handOver(leaving, taking, actor)).sum();
        records.record(leaving, "UNIT_HANDED_OVER", actor, Map.of("to", to, "archives", archives));
        return new HandedOver(table.find(to).orElseThrow(), archives);
    }

    private NewUnit tidy(NewUnit wish) {
        return new NewUnit(wish.code(), blank(wish.name()), wish.tier(), wish.parent(), wish.region(),
            wish.determines(), blank(wish.reviewBy()), wish.from() == null ? LocalDate.now(clock) : wish.from());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
