package cn.unioncare.organisation;

import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The absences, and what they give to those who stand in. */
@Repository
class AbsenceTable {

    /** An office that somebody holds for another. */
    record Lent(String role, String absent) { }

    /** An office that somebody holds, or is lent by somebody who is away. */
    record Held(String login, String role, boolean lent) { }

    private final JdbcClient jdbc;

    AbsenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Absence absence, OffsetDateTime now) {
        jdbc.sql("""
                insert into absence (id, login, substitute, from_on, until_on, reason, declared_by, declared_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(absence.id(), absence.login(), absence.substitute().orElse(null), absence.from(), absence.until(),
                absence.reason().name(), absence.declaredBy(), now).update();
        bumpVersions(absence);
    }

    void callOff(Absence absence, OffsetDateTime now) {
        jdbc.sql("update absence set ended_at = ? where id = ? and ended_at is null").params(now, absence.id()).update();
        bumpVersions(absence);
    }

    // So that an open session learns of it.
    private void bumpVersions(Absence absence) {
        absence.substitute().ifPresent(login ->
            jdbc.sql("update person set version = version + 1 where login = ?").param(login).update());
    }

    Optional<Absence> find(String id) {
        return jdbc.sql("select * from absence where id = ?").param(id).query(AbsenceTable::absence).optional();
    }

    /** Those of the person, as absent or as standing in, that end on that day or later. */
    List<Absence> concerning(String login, LocalDate endingFrom) {
        return jdbc.sql("""
                select * from absence where (login = ? or substitute = ?) and until_on >= ? order by from_on, id""")
            .params(login, login, endingFrom).query(AbsenceTable::absence).list();
    }

    List<Absence> ofUnion(UnionCode union, LocalDate endingFrom) {
        return jdbc.sql("""
                select a.* from absence a join person p on p.login = a.login
                where p.union_code = ? and a.until_on >= ? order by a.from_on, a.id""")
            .params(union.value(), endingFrom).query(AbsenceTable::absence).list();
    }

    Set<String> awayOn(Collection<String> logins, LocalDate day) {
        return logins.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select login from absence where login in (:logins) and ended_at is null
                    and from_on <= :day and until_on >= :day""")
            .param("logins", logins).param("day", day).query(String.class).list());
    }

    /** Begun, and what the person had taken is not back yet. */
    List<Absence> toHandBack(LocalDate today) {
        return jdbc.sql("""
                select * from absence where from_on <= ? and until_on >= ? and ended_at is null and handed_back_at is null
                order by id""")
            .params(today, today).query(AbsenceTable::absence).list();
    }

    void handedBack(String id, OffsetDateTime now) {
        jdbc.sql("update absence set handed_back_at = ? where id = ?").params(now, id).update();
    }

    /** The offices that the person holds today for those who are away, what was declared first at the head. */
    List<Lent> lentTo(String substitute, LocalDate today) {
        return jdbc.sql("""
                select r.role, a.login from absence a join person_role r on r.login = a.login
                join person p on p.login = a.login join person s on s.login = a.substitute
                where a.substitute = :login and a.ended_at is null and a.from_on <= :today and a.until_on >= :today
                    and p.union_code = s.union_code
                    and p.valid_from <= :today and (p.valid_until is null or p.valid_until >= :today)
                    and r.valid_from <= :today and (r.valid_until is null or r.valid_until >= :today)
                order by a.declared_at, a.id, r.role""")
            .param("login", substitute).param("today", today)
            .query((row, index) -> new Lent(row.getString(1), row.getString(2))).list();
    }

    /** What everybody of the union holds or is lent on one of these days at least. */
    List<Held> heldIn(UnionCode union, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select p.login, r.role, 0 from person p join person_role r on r.login = p.login
                where p.union_code = :union and r.valid_from <= :until and (r.valid_until is null or r.valid_until >= :from)
                union all
                select a.substitute, r.role, 1 from absence a join person_role r on r.login = a.login
                join person p on p.login = a.substitute
                where p.union_code = :union and a.ended_at is null and a.from_on <= :until and a.until_on >= :from
                    and r.valid_from <= :until and (r.valid_until is null or r.valid_until >= :from)
                order by 1, 2, 3""")
            .param("union", union.value()).param("from", from).param("until", until)
            .query((row, index) -> new Held(row.getString(1), row.getString(2), row.getInt(3) == 1)).list();
    }

    /** Everybody with an account in that union today, by login. */
    Map<String, String> colleagues(UnionCode union, LocalDate today) {
        Map<String, String> names = new TreeMap<>();
        jdbc.sql("""
                select login, name from person where union_code = ? and valid_from <= ?
                    and (valid_until is null or valid_until >= ?)""")
            .params(union.value(), today, today).query(row -> {
                names.put(row.getString(1), row.getString(2));
            });
        return names;
    }

    private static Absence absence(ResultSet row, int index) throws SQLException {
        return new Absence(row.getString("id"), row.getString("login"), Optional.ofNullable(row.getString("substitute")),
            row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
            AbsenceReason.valueOf(row.getString("reason")), row.getString("declared_by"),
            row.getObject("ended_at", OffsetDateTime.class) != null);
    }
}
