package cn.unioncare.documents;

import cn.unioncare.documents.AuthorisationLetter.Scope;
import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of consent as the database holds them. */
@Repository
class AuthorisationStore implements SealedColumns {

    private static final SealedColumn PAPER = SealedColumn.of("授权书（声明书）", "authorisation", "content_sealed",
        "case_id", "seq");

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    AuthorisationStore(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /** @param paper the letter or the withdrawal as it was handed in */
    void insert(CaseId caseId, Authorisation entry, Object paper) {
        jdbc.sql("""
                insert into authorisation (case_id, seq, kind, signed_on, valid_until, scopes, entered_by, entered_at,
                    content_sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(caseId.value(), entry.seq(), entry.kind().name(), entry.signedOn(), entry.validUntil(),
                entry.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(",")), entry.enteredBy(),
                entry.enteredAt(), sealed.seal(PAPER.at(caseId, entry.seq()), paper))
            .update();
    }

    List<Authorisation> of(CaseId caseId) {
        return jdbc.sql("select * from authorisation where case_id = ? order by seq").param(caseId.value())
            .query(AuthorisationStore::entry).list();
    }

    /** @return empty where it has been erased */
    <T> Optional<T> paper(CaseId caseId, int seq, Class<T> type) {
        return jdbc.sql("select content_sealed from authorisation where case_id = ? and seq = ?")
            .params(caseId.value(), seq).query((row, index) -> Optional.ofNullable(row.getString(1))).optional()
            .flatMap(content -> content).map(text -> sealed.open(PAPER.at(caseId, seq), text, type));
    }

    void erase(CaseId caseId) {
        jdbc.sql("update authorisation set content_sealed = null where case_id = ?").param(caseId.value()).update();
    }

    private static Authorisation entry(ResultSet row, int index) throws SQLException {
        Set<Scope> scopes = Arrays.stream(row.getString("scopes").split(",")).map(Scope::valueOf)
            .collect(Collectors.toSet());
        return new Authorisation(row.getInt("seq"), Authorisation.Kind.valueOf(row.getString("kind")),
            row.getObject("signed_on", LocalDate.class), row.getObject("valid_until", LocalDate.class), scopes,
            row.getString("entered_by"), row.getObject("entered_at", OffsetDateTime.class));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(PAPER);
    }
}
