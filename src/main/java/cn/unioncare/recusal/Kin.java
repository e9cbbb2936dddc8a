package cn.unioncare.recusal;

import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is kin of whose household, by what they have registered of themselves and by what they declared in a case. */
@Repository
class Kin {

    /** A registered relative, or the person: the keyed hash, and on which day the entry was taken out. */
    private record Registered(String hash, Optional<LocalDate> endedOn) {

        /** An entry that was taken out goes on for every household that had been filed by then. */
        boolean isEffectiveFor(LocalDate entered) {
            return endedOn.isEmpty() || !entered.isAfter(endedOn.get());
        }
    }

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final ObjectProvider<Households> households;

    Kin(JdbcClient jdbc, ObjectProvider<Households> households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    /** What a person has brought up: relatives by hash, and the cases of an own declaration. */
    private record Ties(List<Registered> registered, Set<CaseId> declared) { }

    /** One statement for whoever has registered nobody; one more for the others. */
    boolean isOf(CaseId caseId, String login) {
        Ties ties = tiesOf(login, "and case_id = ?", caseId.value());
        return !ties.declared().isEmpty() || !ties.registered().isEmpty() && households.stream()
            .anyMatch(flow -> matches(ties.registered(), flow.among(caseId, hashes(ties.registered()))));
    }

    Set<CaseId> casesOf(String login) {
        Ties ties = tiesOf(login, "");
        Set<CaseId> cases = new HashSet<>(ties.declared());
        if (!ties.registered().isEmpty()) {
            households.stream().map(flow -> flow.casesOf(hashes(ties.registered()))).forEach(found ->
                found.forEach((caseId, members) -> {
                    if (matches(ties.registered(), members)) {
                        cases.add(caseId);
                    }
                }));
        }
        return cases;
    }

    /** Of the relatives that stand in the register today. */
    Set<String> hashesOf(String login) {
        return tiesOf(login, "").registered().stream().filter(one -> one.endedOn().isEmpty()).map(Registered::hash)
            .collect(Collectors.toSet());
    }

    private Ties tiesOf(String login, String ofCase, Object... parameters) {
        Ties ties = new Ties(new ArrayList<>(), new HashSet<>());
        jdbc.sql("""
                select id_hmac, ended_at, cast(null as varchar(40)) from relative_entry where login = ? and lifted_at is null
                union all select null, null, case_id from recused where login = ? and lifted_at is null\s""" + ofCase)
            .params(Stream.concat(Stream.of(login, login), Stream.of(parameters)).toList()).query(row -> {
                if (row.getString(1) == null) {
                    ties.declared().add(new CaseId(row.getString(3)));
                } else {
                    ties.registered().add(new Registered(row.getString(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                            .map(at -> at.atZoneSameInstant(CHINA).toLocalDate())));
                }
            });
        return ties;
    }

    private static boolean matches(List<Registered> registered, Map<String, LocalDate> members) {
        return registered.stream().anyMatch(one -> members.containsKey(one.hash())
            && one.isEffectiveFor(members.get(one.hash())));
    }

    private static List<String> hashes(List<Registered> registered) {
        return registered.stream().map(Registered::hash).toList();
    }
}
