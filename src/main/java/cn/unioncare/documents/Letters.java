package cn.unioncare.documents;

import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The written notices of a case. Sealed, since a notice names the worker and the reasons. */
@Repository
public class Letters implements SealedColumns {

    private static final SealedColumn TEXT = SealedColumn.of("书面告知书", "written_notice", "content_sealed", "number");

    private final JdbcClient jdbc;
    private final Vault vault;

    Letters(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @return a keyed digest of the text, for the ledger */
    public String issue(CaseId caseId, Letter letter) {
        jdbc.sql("""
                insert into written_notice (number, case_id, kind, issued_on, content_sealed)
                values (?, ?, ?, ?, ?)""")
            .params(letter.number(), caseId.value(), letter.kind().name(), letter.issuedOn(),
                vault.seal(TEXT.at(letter.number()), letter.text()))
            .update();
        return vault.digest(letter.text());
    }

    public List<Letter> of(CaseId caseId) {
        return jdbc.sql("select * from written_notice where case_id = ? order by number").param(caseId.value())
            .query(this::letter).list();
    }

    void erase(CaseId caseId) {
        jdbc.sql("update written_notice set content_sealed = null where case_id = ?").param(caseId.value()).update();
    }

    private Letter letter(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new Letter(number, Letter.Kind.valueOf(row.getString("kind")),
            row.getObject("issued_on", LocalDate.class), text(number, row.getString("content_sealed")));
    }

    private String text(String number, String sealed) {
        return sealed == null ? "内容已按规定销毁" : vault.open(TEXT.at(number), sealed);
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(TEXT);
    }
}
