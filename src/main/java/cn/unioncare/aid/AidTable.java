package cn.unioncare.aid;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is written of a case of aid. A household has one of each kind under way at a time: the database holds it. */
@Repository
class AidTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    AidTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal 409 if the household has one of that kind under way */
    void add(AidCase filed, String title) {
        insert(filed, title);
        occupy(filed);
    }

    /** A draft is no application yet: it keeps no other one out. */
    void addDraft(AidCase draft, String title, CaseId visit) {
        insert(draft, title);
        jdbc.sql("update aid_case set need = ? where case_id = ?").params(visit.value(), draft.id().value()).update();
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

    /** Nothing has arrived after all. */
    void unpaid(CaseId id, AidState state) {
        jdbc.sql("update aid_case set payment = null, paid_on = null where case_id = ?").param(id.value()).update();
        move(id, state);
    }

    /** What was paid is asked back, or is not any more; whether the case has ended stays as it was. */
    void shown(CaseId id, AidState state) {
        jdbc.sql("update aid_case set state = ? where case_id = ?").params(state.name(), id.value()).update();
    }

    void told(CaseId id, LocalDate on) {
        jdbc.sql("update aid_case set told_on = ? where case_id = ?").params(on, id.value()).update();
    }

    void served(CaseId id, LocalDate on, ServiceResult.Outcome outcome) {
        jdbc.sql("update aid_case set service_on = ?, service_outcome = ? where case_id = ?")
            .params(on, outcome.name(), id.value()).update();
        move(id, AidState.SERVED);
    }
}
