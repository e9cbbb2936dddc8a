package cn.unioncare.aid;

import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of aid. A household has one of each kind under way at a time: the database holds it. */
@Repository
public class AidCases {

    static final String NOT_YOURS = "没有这项帮扶申请，或者它不在您的办理范围内";

    private final JdbcClient jdbc;
    private final Unions unions;
    private final CaseBarrier barrier;
    private final Clock clock;

    AidCases(JdbcClient jdbc, Unions unions, CaseBarrier barrier, Clock clock) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** @throws Refusal 409 if the household has one of that kind under way */
    void add(AidCase filed, String title) {
        insert(filed, title);
        occupy(filed);
    }

    /** Told by its number alone: of a thousand payments of a campaign none is looked up. */
    static boolean isOne(CaseId id) {
        return id.value().startsWith("BF-");
    }

    /** A draft is no application yet: it keeps no other one out. */
    void addDraft(AidCase draft, String title, CaseId visit) {
        insert(draft, title);
        jdbc.sql("update aid_case set need = ? where case_id = ?").params(visit.value(), draft.id().value()).update();
    }

    /** Whether a case has begun for what that visit found. */
    boolean isTaken(CaseId visit) {
        return jdbc.sql("select count(*) from aid_case where need = ?").param(visit.value()).query(Integer.class).single() > 0;
    }

    private void insert(AidCase filed, String title) {
        jdbc.sql("""
                insert into aid_case (case_id, owner_union, determining_union, household, archive, archive_case, temporary, kind,
                    asked, granted, source, title, state, filed_on, filed_at, filed_by)
                values (:id, :owner, :determining, :household, :archive, :archiveCase, :temporary, :kind, :asked, :granted, :source,
                    :title, :state, :on, :at, :by)""")
            .param("id", filed.id().value()).param("owner", filed.owner().value()).param("determining", filed.determining().value())
            .param("household", filed.household().orElse(null)).param("archive", filed.archive().orElse(null))
            .param("archiveCase", filed.archiveCase().map(CaseId::value).orElse(null))
            .param("temporary", filed.temporary().orElse(null)).param("kind", filed.kind().orElse(null)).param("asked", filed.asked())
            .param("granted", filed.granted()).param("source", filed.source().orElse(null)).param("title", title)
            .param("state", filed.state().name()).param("on", filed.filedOn()).param("at", OffsetDateTime.now(clock))
            .param("by", filed.filedBy()).update();
    }

    /** What was filled in anew stands in the place of what was there. */
    void refilled(AidCase filled, String title) {
        jdbc.sql("delete from aid_under_way where case_id = ?").param(filled.id().value()).update();
        jdbc.sql("""
                update aid_case set household = :household, archive = :archive, archive_case = :archiveCase, temporary = :temporary,
                    kind = :kind, asked = :asked, granted = :granted, source = :source, title = :title, state = :state
                where case_id = :id""")
            .param("household", filled.household().orElse(null)).param("archive", filled.archive().orElse(null))
            .param("archiveCase", filled.archiveCase().map(CaseId::value).orElse(null))
            .param("temporary", filled.temporary().orElse(null)).param("kind", filled.kind().orElse(null)).param("asked", filled.asked())
            .param("granted", filled.granted()).param("source", filled.source().orElse(null)).param("title", title)
            .param("state", filled.state().name()).param("id", filled.id().value()).update();
        occupy(filled);
    }

    private void occupy(AidCase filed) {
        try {
            jdbc.sql("insert into aid_under_way (household, kind, case_id) values (?, ?, ?)")
                .params(filed.household().orElseThrow(), filed.kind().orElseThrow(), filed.id().value()).update();
        } catch (DuplicateKeyException underWay) {
            throw Refusal.conflict("kind", "该户同一类型的帮扶申请正在办理，不能重复申请");
        }
    }

    void move(CaseId id, AidState state) {
        jdbc.sql("update aid_case set state = ?, ended_on = ? where case_id = ?")
            .params(state.name(), state.isEnded() ? LocalDate.now(clock) : null, id.value()).update();
        if (state.isEnded()) {
            jdbc.sql("delete from aid_under_way where case_id = ?").param(id.value()).update();
        }
    }

    void granted(CaseId id, BigDecimal amount, AidState state) {
        jdbc.sql("update aid_case set granted = ? where case_id = ?").params(amount, id.value()).update();
        move(id, state);
    }

    void paying(CaseId id, String payment) {
        jdbc.sql("update aid_case set payment = ?, state = ? where case_id = ?")
            .params(payment, AidState.PAYING.name(), id.value()).update();
    }

    void paid(CaseId id, LocalDate on) {
        jdbc.sql("update aid_case set paid_on = ?, state = ? where case_id = ?").params(on, AidState.PAID.name(), id.value()).update();
    }

    /** Whether nobody has anything to do with it any more, whatever becomes of its payment. */
    boolean hasEnded(CaseId id) {
        return jdbc.sql("select count(*) from aid_case where case_id = ? and ended_on is not null").param(id.value())
            .query(Integer.class).single() > 0;
    }

    /** What was paid is not the household's any more, or is again; whether the case has ended stays as it was. */
    void shown(CaseId id, AidState state) {
        jdbc.sql("update aid_case set state = ? where case_id = ?").params(state.name(), id.value()).update();
    }

    /** It did not arrive after all, and is to be asked for once more. */
    void notPaid(CaseId id) {
        jdbc.sql("update aid_case set payment = null, paid_on = null, state = ? where case_id = ?")
            .params(AidState.APPROVED.name(), id.value()).update();
    }

    void served(CaseId id, LocalDate on, ServiceResult.Outcome outcome) {
        jdbc.sql("update aid_case set service_on = ?, service_outcome = ? where case_id = ?")
            .params(on, outcome.name(), id.value()).update();
        move(id, AidState.SERVED);
    }

    public Optional<AidCase> find(CaseId id) {
        return jdbc.sql("select * from aid_case where case_id = ?").param(id.value()).query(AidCases::aidCase).optional();
    }

    public AidCase get(CaseId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no case of aid " + id));
    }

    /** Holds it until the transaction ends: nobody moves it meanwhile. */
    AidCase hold(CaseId id) {
        return jdbc.sql("select * from aid_case where case_id = ? for update").param(id.value()).query(AidCases::aidCase).single();
    }

    /** Whether the actor's union pays for it, or stands above the union that files it, or is that one. */
    public boolean isWithin(CaseId id, Actor actor) {
        return find(id).filter(found -> isWithin(found, actor)).isPresent();
    }

    private boolean isWithin(AidCase found, Actor actor) {
        return found.determining().equals(actor.union()) || unions.isWithin(found.owner(), actor.union());
    }

    /** @throws Refusal 404 if there is none, or it is not within the actor's unions; 403 to a relative */
    AidCase seen(String number, Actor actor) {
        Optional<AidCase> found = CaseId.isWellFormed(number) ? find(new CaseId(number)) : Optional.empty();
        AidCase seen = found.filter(one -> isWithin(one, actor)).orElseThrow(() -> found
            .map(one -> Refusal.ofAnother(one.id(), NOT_YOURS)).orElseGet(() -> Refusal.notFound(NOT_YOURS)));
        barrier.admit(seen.id(), actor);
        return seen;
    }

    static AidCase aidCase(ResultSet row, int index) throws SQLException {
        return new AidCase(new CaseId(row.getString("case_id")), new UnionCode(row.getString("owner_union")),
            new UnionCode(row.getString("determining_union")), Optional.ofNullable(row.getString("household")),
            Optional.ofNullable(row.getString("archive")), Optional.ofNullable(row.getString("archive_case")).map(CaseId::new),
            Optional.ofNullable(row.getString("temporary")), Optional.ofNullable(row.getString("kind")), row.getBigDecimal("asked"),
            row.getBigDecimal("granted"), Optional.ofNullable(row.getString("source")), AidState.valueOf(row.getString("state")),
            row.getObject("filed_on", LocalDate.class), row.getString("filed_by"), Optional.ofNullable(row.getString("payment")),
            Optional.ofNullable(row.getObject("paid_on", LocalDate.class)));
    }
}
