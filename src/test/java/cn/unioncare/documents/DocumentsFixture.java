package cn.unioncare.documents;

import cn.unioncare.recusal.RecusalFixture;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files for the tests of flows, whose people have uploaded something. */
public final class DocumentsFixture {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    public DocumentsFixture(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    public Enclosures enclosures() {
        return new Enclosures(new FileStore(jdbc, vault), clock);
    }

    /** The letters of authorisation, which need the JSON of dates. */
    public Authorisations authorisations(SealedJson sealed) {
        return new Authorisations(new AuthorisationStore(jdbc, sealed), enclosures(), clock, event -> { });
    }

    public Files files() {
        return new Files(new FileStore(jdbc, vault), vault, null, List.of(), RecusalFixture.withoutKin(), new DocumentSettings(30, 5), clock, event -> { });
    }

    /** @return the id of a photograph that waits to be handed in */
    public String uploaded(String name, String login) {
        byte[] content = Papers.jpeg();
        String id = UUID.randomUUID().toString();
        StoredFile file = new StoredFile(id, login, name, FileType.JPEG, content.length,
            Commitment.of(FileStore.saltOf(id, vault), content), Optional.empty());
        new FileStore(jdbc, vault).add(file, OffsetDateTime.now(clock), content);
        return file.id();
    }
}
