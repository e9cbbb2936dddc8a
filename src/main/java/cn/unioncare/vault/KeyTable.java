package cn.unioncare.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which keys this installation has worked with. */
@Repository
class KeyTable {

    static final String DATA = "data.";

    /** @param retiredAt when it was found that nothing needs it any more */
    record Known(String name, String algorithm, String checkValue, OffsetDateTime firstUsed,
                 Optional<OffsetDateTime> retiredAt) {

        /** The version of a data key. */
        Optional<Integer> version() {
            return name.startsWith(DATA) ? Optional.of(Integer.valueOf(name.substring(DATA.length())))
                : Optional.empty();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    KeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Known> all() {
        return jdbc.sql("select * from vault_key order by name").query(KeyTable::known).list();
    }

    void add(NamedKey key) {
        try {
            jdbc.sql("insert into vault_key (name, algorithm, check_value, first_used) values (?, ?, ?, ?)")
                .params(key.name(), key.algorithm().code(), key.checkValue(), OffsetDateTime.now(clock)).update();
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            // and what it wrote is compared at the next look
        }
    }

    void retire(String name) {
        jdbc.sql("update vault_key set retired_at = ? where name = ? and retired_at is null")
            .params(OffsetDateTime.now(clock), name).update();
    }

    void useAgain(String name) {
        jdbc.sql("update vault_key set retired_at = null where name = ?").param(name).update();
    }

    void forget(String name) {
        jdbc.sql("delete from vault_key where name = ?").param(name).update();
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        return new Known(row.getString("name"), row.getString("algorithm"), row.getString("check_value"),
            inChina(row, "first_used"),
            Optional.ofNullable(inChina(row, "retired_at")));
    }

    private static OffsetDateTime inChina(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(ZoneId.of("Asia/Shanghai")).toOffsetDateTime();
    }
}
