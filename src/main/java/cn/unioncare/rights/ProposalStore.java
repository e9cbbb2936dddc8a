package cn.unioncare.rights;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Unions;
import cn.unioncare.privacy.KeptCases.Kind;
import cn.unioncare.rights.Proposal.Item;
import cn.unioncare.rights.Proposal.State;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.UnionCareClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The proposals to destroy. That a case lies in one open proposal at most, and who decides, is held by the database. */
@Repository
class ProposalStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final People people;
    private final Unions unions;

    ProposalStore(JdbcClient jdbc, JdbcTemplate batches, People people, Unions unions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.people = people;
        this.unions = unions;
    }

    /** @throws Refusal 409 if one of the cases lies in another open proposal */
    void add(String number, List<Due> items, Actor actor, OffsetDateTime at) {
        jdbc.sql("""
                insert into erasure_proposal (number, determining_union, state, proposed_by, proposed_at)
                values (?, ?, 'PROPOSED', ?, ?)""")
            .params(number, actor.union().value(), actor.login(), at).update();
        try {
            batches.batchUpdate("""
                insert into erasure_item (proposal, case_id, kind, archive, closed_on, due_on, pending_case)
                values (?, ?, ?, ?, ?, ?, ?)""", items.stream().map(due -> new Object[] {number, due.caseId().value(),
                    due.kind().name(), due.archive(), due.closedOn(), due.dueOn(), due.caseId().value()}).toList());
        } catch (DuplicateKeyException pending) {
            throw Refusal.conflict("cases", "所选案件中有的已在另一份待审批的销毁清册中，请刷新后再试");
        }
    }

    /** @return false if it is not open any more, or whoever decides has proposed it */
    boolean decide(String number, State state, String reason, String login, OffsetDateTime at) {
        boolean decided = jdbc.sql("""
                update erasure_proposal set state = ?, decided_by = ?, decided_at = ?, reason = ?
                where number = ? and state = 'PROPOSED' and proposed_by <> ?""")
            .params(state.name(), login, at, reason, number, login).update() == 1;
        if (decided) {
            jdbc.sql("update erasure_item set pending_case = null where proposal = ?").param(number).update();
        }
        return decided;
    }

    Optional<Proposal> find(String number) {
        return jdbc.sql("select * from erasure_proposal where number = ?").param(number).query(this::proposal).optional();
    }

    /** Newest first. */
    List<Proposal> of(UnionCode union) {
        return jdbc.sql("""
                select * from erasure_proposal where determining_union = ? order by proposed_at desc, number desc
                fetch first 200 rows only""").param(union.value()).query(this::proposal).list();
    }

    /** The number of the open proposal of each case that lies in one. */
    Map<String, String> pending(Collection<String> cases) {
        Map<String, String> pending = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("select pending_case, proposal from erasure_item where pending_case in (:cases)").param("cases", cases)
                .query(row -> {
                    pending.put(row.getString(1), row.getString(2));
                });
        }
        return pending;
    }

    String proposerOf(String number) {
        return jdbc.sql("select proposed_by from erasure_proposal where number = ?").param(number).query(String.class)
            .single();
    }

    private Proposal proposal(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        State state = State.valueOf(row.getString("state"));
        String union = row.getString("determining_union");
        return new Proposal(number, union, unions.nameOf(new UnionCode(union)), state, state.label(),
            nameOf(row.getString("proposed_by")), instant(row, "proposed_at"),
            nameOf(row.getString("decided_by")), instant(row, "decided_at"),
            row.getString("reason"), items(number));
    }

    private List<Item> items(String number) {
        return jdbc.sql("select * from erasure_item where proposal = ? order by due_on, case_id").param(number)
            .query((row, index) -> {
                Kind kind = Kind.valueOf(row.getString("kind"));
                return new Item(row.getString("case_id"), kind.name(), kind.label(), row.getString("archive"),
                    row.getObject("closed_on", LocalDate.class), row.getObject("due_on", LocalDate.class));
            }).list();
    }

    private String nameOf(String login) {
        return login == null ? null : people.namesOf(List.of(login)).getOrDefault(login, login);
    }

    private static OffsetDateTime instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime();
    }
}
