package cn.unioncare.aid;

import cn.unioncare.aid.TemporaryRecord.Person;
import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.recusal.Households;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.NumberSeries.Kind;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 临时救助档案: one for each person and determining union, found again by the keyed hash of the ID number. */
@Repository
class TemporaryRecords implements SealedColumns {

    private static final SealedColumn PERSON = SealedColumn.of("临时救助档案", "aid_temporary", "person_sealed", "number");

    private final JdbcClient jdbc;
    private final SealedJson json;
    private final NumberSeries numbers;
    private final Households households;
    private final Clock clock;

    TemporaryRecords(JdbcClient jdbc, SealedJson json, NumberSeries numbers, Households households, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.numbers = numbers;
        this.households = households;
        this.clock = clock;
    }

    /** The record of that person, which says now what was told last. @throws Refusal 409 if somebody opened it this moment */
    String keep(ReviewRoute route, Person person) {
        String hash = households.hashOf(person.idNumber());
        Optional<String> known = jdbc.sql("select number from aid_temporary where determining_union = ? and person_hmac = ? for update")
            .params(route.determining().value(), hash).query(String.class).optional();
        if (known.isPresent()) {
            jdbc.sql("update aid_temporary set person_sealed = ?, owner_union = ? where number = ?")
                .params(json.seal(PERSON.at(known.get()), person), route.owner().value(), known.get()).update();
            return known.get();
        }
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next(Kind.TEMPORARY, route.determining(), Year.from(today));
        try {
            jdbc.sql("""
                    insert into aid_temporary (number, owner_union, determining_union, person_hmac, person_sealed, opened_on)
                    values (?, ?, ?, ?, ?, ?)""")
                .params(number, route.owner().value(), route.determining().value(), hash, json.seal(PERSON.at(number), person), today)
                .update();
        } catch (DuplicateKeyException opened) {
            throw Refusal.conflict("idNumber", "他人刚刚为该人登记了临时救助，请再提交一次");
        }
        return number;
    }

    Optional<TemporaryRecord> find(String number) {
        return jdbc.sql("select * from aid_temporary where number = ? and person_sealed is not null").param(number)
            .query((row, index) -> read(row)).optional();
    }

    void conversionBegun(String number) {
        jdbc.sql("update aid_temporary set conversion_on = ? where number = ?").params(LocalDate.now(clock), number).update();
    }

    TemporaryRecord read(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return new TemporaryRecord(number, new UnionCode(row.getString("owner_union")),
            new UnionCode(row.getString("determining_union")),
            json.open(PERSON.at(number), row.getString("person_sealed"), Person.class), row.getObject("opened_on", LocalDate.class));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(PERSON);
    }
}
