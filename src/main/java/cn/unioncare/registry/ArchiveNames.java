package cn.unioncare.registry;

import cn.unioncare.vault.Masking;
import cn.unioncare.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The shortened names of many archives at once, for lists of other modules. */
@Repository
public class ArchiveNames {

    private static final String GONE = "已按规定销毁";

    private final JdbcClient jdbc;
    private final Vault vault;

    ArchiveNames(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** By the archives' numbers; one statement, however many. */
    public Map<String, String> masked(Collection<String> archives) {
        Map<String, String> names = new HashMap<>();
        if (!archives.isEmpty()) {
            jdbc.sql("select number, name_sealed from hardship_archive where number in (:numbers)").param("numbers", archives)
                .query(row -> {
                    String sealed = row.getString("name_sealed");
                    names.put(row.getString("number"), sealed == null ? GONE
                        : Masking.name(vault.open(Archives.NAME.at(row.getString("number")), sealed)));
                });
        }
        return names;
    }
}
