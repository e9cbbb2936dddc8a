package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.RequiredPaper;
import cn.unioncare.nomination.programme.RequiredPaper.Of;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers that the unions on a nomination's way have received: each union tells its own, and the newest counts. */
@Repository
class PaperReceipts {

    private record Row(CaseId nomination, String union, LocalDate on, int copies, String login) { }

    /** On which day, how many copies. */
    record Received(LocalDate on, int copies) { }

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Programmes programmes;
    private final People people;
    private final Clock clock;

    PaperReceipts(JdbcClient jdbc, Rounds rounds, Programmes programmes, People people, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.programmes = programmes;
        this.people = people;
        this.clock = clock;
    }

    /** How many copies the notice asks for: 纸质版一式两份 (大机电工〔2019〕11号); one where it does not say. */
    private int required(Nomination nomination) {
        return programmes.of(rounds.get(nomination.round()).programme()).papers().stream().filter(paper -> paper.of() == Of.NOMINATION)
            .mapToInt(RequiredPaper::copies).max().orElse(1);
    }

    /** What the union has told before; today and as many as the notice asks for where it has told nothing. */
    Received known(Nomination nomination, UnionCode union) {
        return told(nomination, union).orElseGet(() -> new Received(LocalDate.now(clock), required(nomination)));
    }

    /**
     * Of several copies somebody says that they have come, when they first lie before the union.
     *
     * @throws Refusal 400 where the notice asks for several, and the union has told of none yet
     */
    void requireTold(Nomination nomination, UnionCode union) {
        int required = required(nomination);
        if (required > 1 && told(nomination, union).isEmpty()) {
            throw Refusal.invalid("paperCopies", "通知要求纸质材料一式 " + required + " 份，请填写收到日期和份数；尚未收齐的，收齐后再办理");
        }
    }

    private Optional<Received> told(Nomination nomination, UnionCode union) {
        return jdbc.sql("select received_on, copies from paper_receipt where case_id = ? and union_code = ?")
            .params(nomination.id().value(), union.value()).query((row, index) -> new Received(
                row.getObject("received_on", LocalDate.class), row.getInt("copies"))).optional();
    }

    /**
     * Keeps what the actor's union received.
     *
     * @param on     what the union has told before, or else today, where it is null
     * @param copies the same; as many as the notice asks for where nothing has been told
     * @return what is told to the ledger
     * @throws Refusal 400 for a day to come or before it was proposed, and for fewer copies than the notice asks for
     */
    Map<String, String> receive(Nomination nomination, LocalDate on, Integer copies, Actor actor) {
        int required = required(nomination);
        Received before = known(nomination, actor.union());
        LocalDate day = on == null ? before.on() : on;
        int received = copies == null ? before.copies() : copies;
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(nomination.filedOn())) {
            throw Refusal.invalid("paperReceivedOn", "收到日期应在提出推荐之日（" + nomination.filedOn() + "）至今天之间");
        }
        if (received < required) {
            throw Refusal.invalid("paperCopies", "通知要求纸质材料一式 " + required + " 份，收到 " + received + " 份的，请补齐后办理");
        }
        jdbc.sql("delete from paper_receipt where case_id = ? and union_code = ?")
            .params(nomination.id().value(), actor.union().value()).update();
        jdbc.sql("insert into paper_receipt (case_id, union_code, received_on, copies, received_by, told_at) values (?, ?, ?, ?, ?, ?)")
            .params(nomination.id().value(), actor.union().value(), day, received, actor.login(),
                OffsetDateTime.now(clock)).update();
        return Map.of("paperReceivedOn", day.toString(), "paperCopies", String.valueOf(received));
    }

    /** Of each nomination of the round what the asking union itself received, or else what was received last. */
    Map<CaseId, PaperReceipt> of(CaseId round, UnionCode asking) {
        List<Row> rows = jdbc.sql("""
                select r.* from paper_receipt r join nomination n on n.case_id = r.case_id
                where n.round = ? order by r.told_at, r.case_id, r.union_code""")
            .param(round.value()).query((row, index) -> new Row(new CaseId(row.getString("case_id")), row.getString("union_code"),
                row.getObject("received_on", LocalDate.class), row.getInt("copies"), row.getString("received_by"))).list();
        Map<CaseId, Row> chosen = new HashMap<>();
        rows.forEach(row -> chosen.merge(row.nomination(), row, (before, after) ->
            before.union().equals(asking.value()) ? before : after));
        Map<String, String> names = people.namesOf(chosen.values().stream().map(Row::login).collect(Collectors.toSet()));
        return chosen.values().stream().collect(Collectors.toMap(Row::nomination, row -> new PaperReceipt(row.on(), row.copies(),
            names.getOrDefault(row.login(), row.login()))));
    }
}
