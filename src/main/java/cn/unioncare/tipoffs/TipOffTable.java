package cn.unioncare.tipoffs;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tip-offs, as the database holds them: what was told, who told it and the answer are sealed each for itself. */
@Repository
class TipOffTable implements SealedColumns {

    private static final SealedColumn CONTENT = SealedColumn.of("举报内容", "tip_off", "content_sealed", "number");
    private static final SealedColumn CONTACT = SealedColumn.of("举报人联系方式", "tip_off", "contact_sealed", "number");
    private static final SealedColumn ANSWER = SealedColumn.of("举报答复", "tip_off", "answer_sealed", "number");

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    TipOffTable(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /** @param codeHash the keyed hash of the informant's code */
    void insert(TipOff tipOff, Optional<TipOffReport.Contact> contact, String codeHash) {
        String number = tipOff.number().value();
        jdbc.sql("""
                insert into tip_off (number, accused_union, handled_by, matter, state, received_at, answer_by, code_hmac,
                    content_sealed, contact_sealed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(number, tipOff.accused().value(), tipOff.handledBy().value(), tipOff.matter().name(), tipOff.state().name(),
                tipOff.receivedAt(), tipOff.answerBy(), codeHash, sealed.seal(CONTENT.at(number), tipOff.report().orElseThrow()),
                contact.map(known -> sealed.seal(CONTACT.at(number), known)).orElse(null)).update();
    }

    void addKin(CaseId number, Collection<String> hashes, LocalDate entered) {
        hashes.forEach(hash -> jdbc.sql("insert into tip_off_kin (number, id_hmac, entered) values (?, ?, ?)")
            .params(number.value(), hash, entered).update());
    }

    Optional<TipOff> find(CaseId number) {
        return jdbc.sql("select * from tip_off where number = ?").param(number.value()).query(this::tipOff).optional();
    }

    Optional<TipOff> ofCode(String codeHash) {
        return jdbc.sql("select * from tip_off where code_hmac = ?").param(codeHash).query(this::tipOff).optional();
    }

    Optional<TipOffReport.Contact> contactOf(CaseId number) {
        return jdbc.sql("select contact_sealed from tip_off where number = ? and contact_sealed is not null")
            .param(number.value()).query(String.class).optional()
            .map(text -> sealed.open(CONTACT.at(number.value()), text, TipOffReport.Contact.class));
    }

    /** The keyed hash of the code, which is another case's from now on. */
    String takeCode(CaseId number) {
        String hash = jdbc.sql("select code_hmac from tip_off where number = ? for update").param(number.value())
            .query(String.class).single();
        jdbc.sql("update tip_off set code_hmac = ? where number = ?").params(number.value(), number.value()).update();
        return hash;
    }

    void raise(CaseId number, OffsetDateTime now) {
        jdbc.sql("update tip_off set state = ?, answered_at = ? where number = ?")
            .params(TipOffState.RAISED.name(), now, number.value()).update();
        erase(number);
    }

    void accept(CaseId number) {
        jdbc.sql("update tip_off set state = ? where number = ?").params(TipOffState.INVESTIGATED.name(), number.value()).update();
    }

    void answer(CaseId number, TipOffState state, String answer, OffsetDateTime now) {
        jdbc.sql("update tip_off set state = ?, answer_sealed = ?, answered_at = ? where number = ?")
            .params(state.name(), sealed.seal(ANSWER.at(number.value()), answer), now, number.value()).update();
    }

    /** Those that were answered before that and still hold anything of it, oldest first. */
    List<CaseId> answeredBefore(OffsetDateTime before, String column, int most) {
        return jdbc.sql("select number from tip_off where answered_at < ? and " + column + " is not null "
                + "order by answered_at, number fetch first ? rows only")
            .params(before, most).query((row, index) -> new CaseId(row.getString(1))).list();
    }

    void eraseContact(CaseId number) {
        jdbc.sql("update tip_off set contact_sealed = null where number = ?").param(number.value()).update();
    }

    void erase(CaseId number) {
        jdbc.sql("update tip_off set content_sealed = null, contact_sealed = null, answer_sealed = null where number = ?")
            .param(number.value()).update();
        jdbc.sql("delete from tip_off_kin where number = ?").param(number.value()).update();
    }

    /** With nothing of what was told or answered, which no list opens. */
    static TipOff listed(ResultSet row, int index) throws SQLException {
        return of(row, Optional.empty(), Optional.empty());
    }

    private TipOff tipOff(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return of(row, Optional.ofNullable(row.getString("content_sealed"))
            .map(text -> sealed.open(CONTENT.at(number), text, TipOffReport.class)), Optional.ofNullable(row.getString("answer_sealed"))
            .map(text -> sealed.open(ANSWER.at(number), text, String.class)));
    }

    private static TipOff of(ResultSet row, Optional<TipOffReport> report, Optional<String> answer) throws SQLException {
        return new TipOff(new CaseId(row.getString("number")), new UnionCode(row.getString("accused_union")),
            new UnionCode(row.getString("handled_by")), Matter.valueOf(row.getString("matter")),
            TipOffState.valueOf(row.getString("state")), row.getObject("received_at", OffsetDateTime.class),
            row.getObject("answer_by", LocalDate.class), report, row.getString("contact_sealed") != null, answer,
            Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class)));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(CONTENT, CONTACT, ANSWER);
    }
}
