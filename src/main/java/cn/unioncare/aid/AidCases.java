package cn.unioncare.aid;

import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of aid, as they stand, and who may know of them. */
@Repository
public class AidCases {

    static final String NOT_YOURS = "没有这项帮扶申请，或者它不在您的办理范围内";

    private final JdbcClient jdbc;
    private final Unions unions;
    private final CaseBarrier barrier;

    AidCases(JdbcClient jdbc, Unions unions, CaseBarrier barrier) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.barrier = barrier;
    }

    /** Whether a case has begun for what that visit found. */
    boolean isTaken(CaseId visit) {
        return jdbc.sql("select count(*) from aid_case where need = ?").param(visit.value()).query(Integer.class).single() > 0;
    }

    /** Told by its number alone: of a thousand payments of a campaign none is looked up. */
    static boolean isOne(CaseId id) {
        return id.value().startsWith("BF-");
    }

    /** Whether nobody has anything to do with it any more, whatever becomes of its payment. */
    boolean hasEnded(CaseId id) {
        return jdbc.sql("select count(*) from aid_case where case_id = ? and ended_on is not null").param(id.value())
            .query(Integer.class).single() > 0;
    }

    /** Whether what was handed in has been destroyed by rule. */
    boolean isErased(CaseId id) {
        return jdbc.sql("select count(*) from aid_case where case_id = ? and erased_on is not null").param(id.value())
            .query(Integer.class).single() > 0;
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
