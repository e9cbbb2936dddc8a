package cn.unioncare.honours;

import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The titles as the database holds them. */
@Repository
class HonourTable implements SealedColumns {

    private static final SealedColumn NAME = SealedColumn.of("荣誉获得者", "honour", "name_sealed", "number");
    private static final String FROM = """
        select h.*, u.name as union_name from honour h join union_unit u on u.code = h.union_code where\040""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final NumberSeries numbers;
    private final Unions unions;
    private final Clock clock;

    HonourTable(JdbcClient jdbc, Vault vault, NumberSeries numbers, Unions unions, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.numbers = numbers;
        this.unions = unions;
        this.clock = clock;
    }

    /**
     * @return the number under which it stands in the register
     * @throws org.springframework.dao.DuplicateKeyException if the holder has it already
     */
    String add(NewHonour honour, String login) {
        String number = numbers.next(NumberSeries.Kind.HONOUR, honour.keeper(), Year.now(clock));
        Holder holder = honour.holder();
        boolean person = holder instanceof Holder.Person;
        jdbc.sql("""
                insert into honour (number, title, level, level_rank, act, holder_kind, holder_hmac, name_hmac, name_sealed,
                    collective, union_code, keeper, awarder, awarded_on, document, certificate, programme, round, nomination,
                    state, registered_by, registered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'HELD', ?, ?)""")
            .params(Arrays.asList(number, honour.title(), honour.level().name(), honour.level().ordinal(),
                honour.act(), (person ? HolderKind.PERSON : HolderKind.COLLECTIVE).name(), hashOf(holder),
                nameHash(holder.name()), vault.seal(NAME.at(number), holder.name()), person ? null : holder.name(),
                holder.union().value(), honour.keeper().value(), honour.awarder(), honour.awardedOn(), honour.document(),
                honour.certificate().orElse(honour.origin().isPresent() ? number : null), honour.origin().map(NewHonour.Origin::programme).orElse(null),
                honour.origin().map(origin -> origin.round().value()).orElse(null),
                honour.origin().map(origin -> origin.nomination().value()).orElse(null), login, OffsetDateTime.now(clock)))
            .update();
        return number;
    }

    Optional<Honour> find(String number) {
        return jdbc.sql(FROM + "h.number = ?").param(number).query((row, index) -> honour(row)).optional();
    }

    /** All of each of these holders, the highest and newest first; whoever has none is not among them. */
    Map<Holder, List<Honour>> of(Collection<Holder> holders) {
        Map<String, List<Honour>> found = new HashMap<>();
        Map<Holder, String> hashes = holders.stream().distinct().collect(Collectors.toMap(Function.identity(), this::hashOf));
        if (!hashes.isEmpty()) {
            jdbc.sql(FROM + "h.holder_hmac in (:hashes) order by h.level_rank desc, h.awarded_on desc, h.number")
                .param("hashes", hashes.values()).query(row -> {
                    found.computeIfAbsent(row.getString("holder_hmac"), hash -> new ArrayList<>()).add(honour(row));
                });
        }
        return hashes.entrySet().stream().filter(holder -> found.containsKey(holder.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, holder -> found.get(holder.getValue())));
    }

    List<Honour> ofHash(String hash) {
        return jdbc.sql(FROM + "h.holder_hmac = ? order by h.level_rank desc, h.awarded_on desc, h.number").param(hash)
            .query((row, index) -> honour(row)).list();
    }

    /** @param condition over the columns of {@code h}, with its order */
    List<Honour> list(String condition, Map<String, Object> parameters) {
        return jdbc.sql(FROM + condition).params(parameters).query((row, index) -> honour(row)).list();
    }

    /** Holds the row until the transaction ends. */
    void hold(String number) {
        jdbc.sql("select number from honour where number = ? for update").param(number).query(String.class).single();
    }

    void cancel(String number) {
        jdbc.sql("update honour set state = 'CANCELLED' where number = ?").param(number).update();
    }

    /** The ID number alone tells a person; a collective is told by its union and its name. */
    String hashOf(Holder holder) {
        return holder instanceof Holder.Person person ? hashOf(person.idNumber())
            : vault.blindIndex("honour-collective", holder.union() + "/" + normalised(holder.name()));
    }

    String hashOf(IdNumber idNumber) {
        return vault.blindIndex("honour-person", idNumber.value());
    }

    String nameHash(String name) {
        return vault.blindIndex("honour-name", normalised(name));
    }

    /** As the register names a union. */
    String nameOf(UnionCode union) {
        return unions.nameOf(union);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(NAME);
    }

    private static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private Honour honour(ResultSet row) throws SQLException {
        String number = row.getString("number");
        Level level = Level.valueOf(row.getString("level"));
        HolderKind kind = HolderKind.valueOf(row.getString("holder_kind"));
        HonourState state = HonourState.valueOf(row.getString("state"));
        return new Honour(number, row.getString("title"), level, level.label(), row.getString("act"), kind, kind.label(),
            vault.open(NAME.at(number), row.getString("name_sealed")), row.getString("union_code"), row.getString("union_name"),
            row.getString("keeper"), row.getString("awarder"), row.getObject("awarded_on", LocalDate.class),
            row.getString("document"), row.getString("certificate"), row.getString("programme"), row.getString("round"),
            row.getString("nomination"), state, state.label());
    }
}
