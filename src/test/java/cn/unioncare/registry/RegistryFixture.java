package cn.unioncare.registry;

import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Archives and their ledger for the tests of modules that help households. */
public final class RegistryFixture {

    private static final UnionCode COUNTY = new UnionCode("130306");
    private static final Actor CLERK = new Actor("clerk.13030601", new UnionCode("13030601"), Set.of("clerk"));

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final Vault vault;
    private final Archives archives;
    private final ActivePersons persons;

    public RegistryFixture(DataSource database, Vault vault, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.rows = new JdbcTemplate(database);
        this.vault = vault;
        this.archives = new Archives(jdbc, vault, new SealedJson(vault, new ObjectMapper()), NumberSeriesFixture.on(database),
            new ArchiveHistory(jdbc), clock, event -> { });
        this.persons = new ActivePersons(jdbc, rows, vault, clock);
    }

    public Standings standings() {
        return new Standings(jdbc, vault);
    }

    public HelpLedger ledger() {
        return new HelpLedger(jdbc, rows, vault);
    }

    /** @return the number of an archive 在档; within a transaction */
    public String onFile(CaseId caseId, String register, String name, IdNumber head) {
        persons.enter(caseId, List.of(new ActivePersons.Entry(head, "idNumber", ActivePersons.Place.HEAD)), other -> false);
        return archives.establish(new NewArchive(caseId, new ReviewRoute(CLERK.union(), COUNTY, COUNTY, "130306"), register, head,
            name, 3, "低保户", "RS2016", "ILLNESS", "4", new ArchiveTraits("3", "ON_POST", "1"), Map.of()), CLERK);
    }

    public String householdOf(String archive) {
        return jdbc.sql("select household from hardship_archive where number = ?").param(archive).query(String.class).single();
    }

    public void move(String archive, ArchiveState state) {
        jdbc.sql("update hardship_archive set state = ? where number = ?").params(state.name(), archive).update();
    }
}
