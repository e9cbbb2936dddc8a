package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.QuotaPlan;
import cn.unioncare.quota.Breach;
import cn.unioncare.quota.Limit;
import cn.unioncare.quota.Quota;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The places of a round, kept as a ledger: a unit uses one for each nomination that it has submitted to the organiser, and
 * gets it back when the nomination is sent back or stopped. Whoever reserves locks the unit's row, so that two never take
 * the last place.
 */
@Repository
public class Places {

    /** What counts as nobody's category where a programme's quota knows none. */
    private static final String ANY = "";

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Programmes programmes;
    private final Clock clock;

    Places(JdbcClient jdbc, Rounds rounds, Programmes programmes, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Gives each unit its places, as issued or as adopted. */
    void allocate(CaseId round, List<Quota> units) {
        for (Quota unit : units) {
            jdbc.sql("insert into round_unit (round, unit, name, places) values (?, ?, ?, ?)")
                .params(round.value(), unit.unit(), unit.name(), unit.total()).update();
            unit.limits().stream().filter(limit -> limit.figure().isPresent()).forEach(limit ->
                jdbc.sql("insert into round_unit_limit (round, unit, limit_id, figure) values (?, ?, ?, ?)")
                    .params(round.value(), unit.unit(), limit.id(), limit.figure().getAsInt()).update());
        }
    }

    /** The quota of every unit of the round that has one, in the order of their codes. */
    public List<Quota> of(CaseId round) {
        Optional<QuotaPlan> plan = planOf(round);
        if (plan.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Integer>> figures = new HashMap<>();
        jdbc.sql("select unit, limit_id, figure from round_unit_limit where round = ?").param(round.value()).query(row -> {
            figures.computeIfAbsent(row.getString("unit"), unit -> new HashMap<>())
                .put(row.getString("limit_id"), row.getInt("figure"));
        });
        return jdbc.sql("select unit, name, places from round_unit where round = ? order by unit").param(round.value())
            .query((row, index) -> plan.get().ofUnit(row.getString("unit"), row.getString("name"), row.getInt("places"),
                figures.getOrDefault(row.getString("unit"), Map.of()))).list();
    }

    public Optional<Quota> of(CaseId round, UnionCode unit) {
        return of(round).stream().filter(quota -> quota.unit().equals(unit.value())).findFirst();
    }

    /** The quota of the whole round; empty where the notice sets no number. */
    public Optional<Quota> ofWhole(Round round) {
        return planOf(round.id()).map(plan -> plan.ofRound(round.organiser().value()));
    }

    /** The categories of those for whom each unit uses a place, by the unit; a unit that uses none is not among them. */
    Map<String, List<String>> used(CaseId round) {
        Map<String, List<String>> used = new HashMap<>();
        jdbc.sql("select unit, category from round_place where round = ? order by case_id").param(round.value()).query(row -> {
            used.computeIfAbsent(row.getString("unit"), unit -> new ArrayList<>()).add(categoryOf(row.getString("category")));
        });
        return used;
    }

    /** The categories of those for whom the unit uses a place. */
    public List<String> used(CaseId round, UnionCode unit) {
        return jdbc.sql("select category from round_place where round = ? and unit = ? order by case_id")
            .params(round.value(), unit.value()).query((row, index) -> categoryOf(row.getString("category"))).list();
    }

    /**
     * Reserves a place for each, all or none, judged as one set together with what is reserved already.
     *
     * @throws Refusal 409 naming every limit that would be broken
     */
    void reserve(CaseId round, UnionCode unit, List<Nomination> nominees) {
        List<Nomination> fresh = nominees.stream().filter(nominee -> !isReserved(nominee.id())).toList();
        List<Quota> units = of(round);
        if (fresh.isEmpty() || units.isEmpty()) {
            return;
        }
        Quota quota = units.stream().filter(one -> one.unit().equals(unit.value())).findFirst().orElseThrow(() ->
            Refusal.conflict("本次活动没有给本单位名额，不能报送（" + units.get(0).clause() + "）"));
        jdbc.sql("select unit from round_unit where round = ? and unit = ? for update")
            .params(round.value(), unit.value()).query(String.class).single();
        List<Breach> breaches = quota.breaches(Stream.concat(used(round, unit).stream(),
            fresh.stream().map(Places::categoryOf)).toList());
        if (!breaches.isEmpty()) {
            throw Refusal.conflict(breaches.stream().map(breach -> new FieldError("nominations", told(breach))).toList(),
                "突破名额或者人员比例，没有报送：" + breaches.stream().map(Places::told).collect(Collectors.joining("；")));
        }
        fresh.forEach(nominee -> jdbc.sql("""
                insert into round_place (case_id, round, unit, category, reserved_at) values (?, ?, ?, ?, ?)""")
            .params(nominee.id().value(), round.value(), unit.value(), nominee.category().orElse(null),
                OffsetDateTime.now(clock)).update());
    }

    boolean isReserved(CaseId nomination) {
        return jdbc.sql("select count(*) from round_place where case_id = ?").param(nomination.value())
            .query(Integer.class).single() > 0;
    }

    /** Gives the place back, if the nomination uses one. */
    void release(CaseId nomination) {
        jdbc.sql("delete from round_place where case_id = ?").param(nomination.value()).update();
    }

    public static String categoryOf(Nomination nominee) {
        return nominee.category().orElse(ANY);
    }

    private static String categoryOf(String category) {
        return category == null ? ANY : category;
    }

    private static String told(Breach breach) {
        return breach.message() + "（" + breach.clause() + "）";
    }

    private Optional<QuotaPlan> planOf(CaseId round) {
        return programmes.of(rounds.get(round).programme()).quota();
    }

    /** @return the figures by the limit's id, as they bind the unit */
    static Map<String, Integer> figures(Quota quota) {
        return quota.limits().stream().filter(limit -> limit.figure().isPresent())
            .collect(Collectors.toMap(Limit::id, limit -> limit.figure().getAsInt()));
    }
}
