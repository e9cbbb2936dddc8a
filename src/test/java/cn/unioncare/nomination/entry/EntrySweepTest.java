package cn.unioncare.nomination.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.TestDatabases;
import cn.unioncare.documents.DocumentsFixture;
import cn.unioncare.documents.Files;
import cn.unioncare.documents.Papers;
import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came to nothing goes after its time; what became a nomination has gone before. */
class EntrySweepTest {

    private static final CaseId ROUND = new CaseId("PX-21020001-2019-000001");
    private static final CaseId NOMINATION = new CaseId("TX-21020001-2019-000001");
    private static final UnionCode ORGANISER = new UnionCode("21020001");
    private static final UnionCode UNIT = new UnionCode("2102000101");
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2019-11-25T10:00:00+08:00");

    private final Vault vault = TestVault.withRandomKeys();
    private DataSource database;
    private EntryStore store;

    @BeforeEach
    void a_database() {
        database = TestDatabases.h2();
        TestDatabases.migrate(database, "V5__notices.sql", "V11__documents.sql", "V40__trail.sql", "V24__lists_of_honours.sql");
        store = new EntryStore(jdbc(), new SealedJson(vault, JsonMapper.builder().addModule(new JavaTimeModule()).build()));
    }

    @Test
    void what_was_declined_is_kept_for_its_time_and_no_longer() {
        received("TJ-DECLINED");
        store.decline("TJ-DECLINED", "不满三年", "clerk." + UNIT, RECEIVED.plusDays(10));

        sweptOn(RECEIVED.plusDays(190));
        assertThat(found("TJ-DECLINED").content()).isPresent();
        assertThat(papersOf("TJ-DECLINED")).isEqualTo(1);

        sweptOn(RECEIVED.plusDays(190).plusSeconds(1));
        assertThat(found("TJ-DECLINED").content()).isEmpty();
        assertThat(found("TJ-DECLINED").reason()).isEmpty();
        assertThat(found("TJ-DECLINED").state()).isEqualTo(PublicEntry.State.DECLINED);
        assertThat(papersOf("TJ-DECLINED")).isZero();
    }

    @Test
    void what_nobody_has_decided_goes_too() {
        received("TJ-FORGOTTEN");

        sweptOn(RECEIVED.plusDays(181));

        assertThat(found("TJ-FORGOTTEN").content()).isEmpty();
        assertThat(found("TJ-FORGOTTEN").state()).isEqualTo(PublicEntry.State.DECLINED);
    }

    @Test
    void what_became_a_nomination_stands_there_and_nowhere_else() {
        received("TJ-TAKEN");
        assertThat(store.take("TJ-TAKEN", NOMINATION, "clerk." + UNIT, RECEIVED.plusDays(1))).isTrue();
        files(RECEIVED).pass(ROUND, PublicEntry.stepOf("TJ-TAKEN"), NOMINATION, "NominationProposed", Actor.system(ORGANISER));

        assertThat(found("TJ-TAKEN").content()).isEmpty();
        sweptOn(RECEIVED.plusDays(1000));

        assertThat(files(RECEIVED).of(NOMINATION, "NominationProposed")).hasSize(1);
        assertThat(store.take("TJ-TAKEN", NOMINATION, "clerk." + UNIT, RECEIVED)).as("a second time").isFalse();
        assertThat(store.decline("TJ-TAKEN", "重复", "clerk." + UNIT, RECEIVED)).isFalse();
    }

    private void received(String receipt) {
        store.insert(new PublicEntry(receipt, ROUND, "dalian-finest-officer-2019", ORGANISER, Optional.of(UNIT), Entry.SELF,
            PublicEntry.State.RECEIVED, RECEIVED, Optional.of(new EntryContent("SELF", UNIT.value(),
                new EntryContent.Candidate("测周五", "FEMALE", "示例重工集团", "主席", null, "13900000000"), "事迹", null, true, true,
                null)), Optional.empty(), Optional.empty()));
        files(RECEIVED).receive("事迹.pdf", Papers.pdf("x"), ROUND, PublicEntry.stepOf(receipt), Actor.system(ORGANISER));
    }

    private void sweptOn(OffsetDateTime now) {
        new EntrySweep(store, files(now), new EntrySettings(180), clock(now)).sweep();
    }

    private PublicEntry found(String receipt) {
        return store.find(receipt).orElseThrow();
    }

    private int papersOf(String receipt) {
        return files(RECEIVED).of(ROUND, PublicEntry.stepOf(receipt)).size();
    }

    private Files files(OffsetDateTime now) {
        return new DocumentsFixture(jdbc(), vault, clock(now)).files();
    }

    private static Clock clock(OffsetDateTime now) {
        return Clock.fixed(now.toInstant(), ZoneId.of("Asia/Shanghai"));
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database);
    }
}
