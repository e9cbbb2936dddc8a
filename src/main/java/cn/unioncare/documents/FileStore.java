package cn.unioncare.documents;

import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the files: names and contents sealed, the content in pieces that are sealed one by one. */
@Repository
class FileStore implements SealedColumns {

    private static final SealedColumn NAME = SealedColumn.of("附件名称", "document_file", "name_sealed", "id");
    // With the size of the whole, so that nobody can leave pieces out at the end.
    private static final SealedColumn PIECE = SealedColumn.of("附件内容", "document_piece", "content_sealed", "file_id",
        "seq").ofBytes().boundTo("file_id", "(select f.size_bytes from document_file f where f.id = file_id)", "seq");

    private static final int PIECE_BYTES = 512 * 1024;

    /** How much a person has uploaded and not yet handed in. */
    record Waiting(int files, long bytes) { }

    private final JdbcClient jdbc;
    private final Vault vault;

    FileStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** By which the content of a file is committed to. */
    static String saltOf(String id, Vault vault) {
        return vault.blindIndex("file-salt", id);
    }

    /** @param file whose digest is a {@link Commitment} with its salt */
    void add(StoredFile file, OffsetDateTime at, byte[] content) {
        jdbc.sql("""
                insert into document_file (id, uploader, name_sealed, type, size_bytes, digest, committed, uploaded_at)
                values (?, ?, ?, ?, ?, ?, true, ?)""")
            .params(file.id(), file.uploader(), vault.seal(NAME.at(file.id()), file.name()), file.type().name(),
                file.size(), file.digest(), at)
            .update();
        for (int seq = 0; seq < pieces(file); seq++) {
            byte[] piece = Arrays.copyOfRange(content, seq * PIECE_BYTES,
                Math.min(content.length, (seq + 1) * PIECE_BYTES));
            jdbc.sql("insert into document_piece (file_id, seq, content_sealed) values (?, ?, ?)")
                .params(file.id(), seq, vault.seal(PIECE.at(file.id(), file.size(), seq), piece)).update();
        }
    }

    /** The content, of which one piece at a time is read and opened. */
    InputStream content(StoredFile file) {
        Iterator<Integer> pieces = IntStream.range(0, pieces(file)).iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return open(file, pieces.next());
            }
        });
    }

    Optional<StoredFile> find(String id) {
        return of(List.of(id)).stream().findFirst();
    }

    List<StoredFile> of(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from document_file where id in (:ids)")
            .param("ids", ids).query(this::file).list();
    }

    List<StoredFile> of(CaseId caseId) {
        return jdbc.sql("select * from document_file where case_id = ? order by handed_in_at, id")
            .param(caseId.value()).query(this::file).list();
    }

    List<CaseDocument> documentsOf(CaseId caseId) {
        return jdbc.sql("select * from document_file where case_id = ? order by handed_in_at, id").param(caseId.value())
            .query((row, index) -> {
                StoredFile file = file(row, index);
                return new CaseDocument(file.card(), row.getString("step"), row.getString("kind"), file.uploader(),
                    row.getObject("handed_in_at", OffsetDateTime.class), file.digest(),
                    row.getBoolean("committed") ? Optional.of(saltOf(file.id(), vault)) : Optional.empty());
            }).list();
    }

    /** The pieces go with their files. */
    void erase(CaseId caseId) {
        jdbc.sql("delete from document_file where case_id = ?").param(caseId.value()).update();
    }

    void erase(CaseId caseId, String step) {
        jdbc.sql("delete from document_file where case_id = ? and step = ?").params(caseId.value(), step).update();
    }

    void pass(CaseId from, String step, CaseId to, String newStep) {
        jdbc.sql("update document_file set case_id = ?, step = ? where case_id = ? and step = ?")
            .params(to.value(), newStep, from.value(), step).update();
    }

    Waiting waitingOf(String uploader) {
        return jdbc.sql("""
                select count(*), coalesce(sum(size_bytes), 0) from document_file
                where uploader = ? and case_id is null""")
            .param(uploader).query((row, index) -> new Waiting(row.getInt(1), row.getLong(2))).single();
    }

    /**
     * Makes the file one of the case, or finds that it is one already. The row itself decides where two try at once.
     *
     * @return false if it is neither the uploader's own and unused, nor one of this case
     */
    boolean handIn(Attachment attachment, String uploader, CaseId caseId, String step, OffsetDateTime at) {
        return jdbc.sql("""
                update document_file set case_id = :case, kind = :kind, step = coalesce(step, :step),
                    handed_in_at = coalesce(handed_in_at, :at)
                where id = :id and (case_id = :case or case_id is null and uploader = :uploader)""")
            .param("case", caseId.value()).param("kind", attachment.kind()).param("step", step).param("at", at)
            .param("id", attachment.id()).param("uploader", uploader).update() == 1;
    }

    boolean removeUnused(String id) {
        return jdbc.sql("delete from document_file where id = ? and case_id is null").param(id).update() == 1;
    }

    int removeUnusedBefore(OffsetDateTime uploaded) {
        return jdbc.sql("delete from document_file where case_id is null and uploaded_at < ?").param(uploaded).update();
    }

    private InputStream open(StoredFile file, int seq) {
        byte[] sealed = jdbc.sql("select content_sealed from document_piece where file_id = ? and seq = ?")
            .params(file.id(), seq).query((row, index) -> row.getBytes(1)).single();
        return new ByteArrayInputStream(vault.open(PIECE.at(file.id(), file.size(), seq), sealed));
    }

    private StoredFile file(ResultSet row, int index) throws SQLException {
        String id = row.getString("id");
        return new StoredFile(id, row.getString("uploader"), vault.open(NAME.at(id), row.getString("name_sealed")),
            FileType.valueOf(row.getString("type")), row.getInt("size_bytes"), row.getString("digest"),
            handedIn(row));
    }

    private static Optional<StoredFile.HandedIn> handedIn(ResultSet row) throws SQLException {
        String caseId = row.getString("case_id");
        return caseId == null ? Optional.empty()
            : Optional.of(new StoredFile.HandedIn(new CaseId(caseId), row.getString("step")));
    }

    private static int pieces(StoredFile file) {
        return (file.size() + PIECE_BYTES - 1) / PIECE_BYTES;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(NAME, PIECE);
    }
}
