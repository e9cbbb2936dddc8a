package cn.unioncare.registry;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.Vault;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 帮扶台账: what a household was helped with, whoever helped. A line is never changed and never goes; it may be undone. */
@Repository
public class HelpLedger implements SealedColumns {

    static final SealedColumn CONTENT = SealedColumn.of("帮扶台账内容", "help_entry", "content_sealed", "archive", "reference");

    /** Why a line does not count any more. */
    public enum Undone {
        REVERSED("已冲销"), RECOVERED("已追回");

        private final String label;

        Undone(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param undone what became of it since; null where it stands */
    public record Line(HelpEntry entry, Undone undone, LocalDate undoneOn) { }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Vault vault;

    HelpLedger(JdbcClient jdbc, JdbcTemplate batches, Vault vault) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.vault = vault;
    }

    /** Enters it; a second entry of the same reference changes nothing. */
    public void enter(HelpEntry entry) {
        enter(List.of(entry));
    }

    /** Enters many at once, in two statements. */
    @Transactional
    public void enter(List<HelpEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Set<List<String>> known = new HashSet<>();
        jdbc.sql("select archive, reference from help_entry where reference in (:references)")
            .param("references", entries.stream().map(HelpEntry::reference).toList()).query(row -> {
                known.add(List.of(row.getString(1), row.getString(2)));
            });
        batches.batchUpdate("""
            insert into help_entry (archive, reference, case_id, helped_on, kind, source, method, amount, union_code, content_sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries.stream()
                .filter(entry -> known.add(List.of(entry.archive(), entry.reference()))).map(entry -> new Object[] {entry.archive(),
                    entry.reference(), entry.caseId().value(), entry.helpedOn(), entry.kind(), entry.source(), entry.method(),
                    entry.amount(), entry.by().value(), vault.seal(CONTENT.at(entry.archive(), entry.reference()), entry.content())})
                .toList());
    }

    /** The line stays and says what became of it. */
    @Transactional
    public void undo(String archive, String reference, Undone because, LocalDate on) {
        jdbc.sql("update help_entry set undone_by = ?, undone_on = ? where archive = ? and reference = ?")
            .params(because.name(), on, archive, reference).update();
    }

    /** Oldest first. */
    public List<Line> of(String archive) {
        return jdbc.sql("select * from help_entry where archive = ? order by helped_on, reference").param(archive)
            .query((row, index) -> {
                String reference = row.getString("reference");
                String sealed = row.getString("content_sealed");
                String undone = row.getString("undone_by");
                return new Line(new HelpEntry(archive, reference, new CaseId(row.getString("case_id")),
                    row.getObject("helped_on", LocalDate.class), row.getString("kind"), row.getBigDecimal("amount"),
                    row.getString("source"), row.getString("method"), new UnionCode(row.getString("union_code")),
                    sealed == null ? null : vault.open(CONTENT.at(archive, reference), sealed)),
                    undone == null ? null : Undone.valueOf(undone), row.getObject("undone_on", LocalDate.class));
            }).list();
    }

    /** When, how much and by whom stays; what it was goes. */
    void erase(String archive) {
        jdbc.sql("update help_entry set content_sealed = null where archive = ?").param(archive).update();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(CONTENT);
    }
}
