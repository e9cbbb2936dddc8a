package cn.unioncare.recusal;

import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String DECLARED = "declared";

    private final JdbcClient jdbc;
    private final ObjectProvider<Households> households;

    Kin(JdbcClient jdbc, ObjectProvider<Households> households) {
        this.jdbc = jdbc;
        this.households = households;
    }

    /** One statement for whoever has registered nobody; one more for the others. */
    boolean isOf(CaseId caseId, String login) {
        List<Registered> registered = new ArrayList<>();
        boolean[] declared = new boolean[1];
        jdbc.sql("""
                select id_hmac, ended_at from relative_entry where login = ?
                union all select 'declared', at from recused where login = ? and case_id = ?""")
            .params(login, login, caseId.value()).query(row -> {
                if (DECLARED.equals(row.getString(1))) {
                    declared[0] = true;
                } else {
                    registered.add(new Registered(row.getString(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                            .map(at -> at.atZoneSameInstant(CHINA).toLocalDate())));
                }
            });
        return declared[0] || !registered.isEmpty() && standsIn(caseId, registered);
    }

    private boolean standsIn(CaseId caseId, List<Registered> registered) {
        Map<String, LocalDate> members = households.getObject().among(caseId,
            registered.stream().map(Registered::hash).toList());
        return registered.stream().anyMatch(one -> members.containsKey(one.hash())
            && one.isEffectiveFor(members.get(one.hash())));
    }
}
