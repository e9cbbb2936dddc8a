package cn.unioncare.meetings;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.Vault;
import cn.unioncare.workflow.UnionCareClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings that were held, with what each decided; nothing is ever overwritten. */
@Repository
class MeetingStore implements SealedColumns {

    private static final SealedColumn CONTENT = SealedColumn.of("会议记录", "meeting", "content_sealed", "number");
    private static final SealedColumn ITEM = SealedColumn.of("会议表决记录", "meeting_item", "content_sealed", "meeting", "position");

    /** What is sealed of a meeting. */
    record Content(LocalTime startedAt, String place, String chair, String recorder, String presenter, int expected,
                   int present, List<Participant> participants) { }

    /** What is sealed of one candidate. @param reason why it did not carry; null where it did */
    record ItemContent(Ballot ballot, List<Withdrawn> withdrawn, String discussion, String reason) { }

    /** A meeting as the database holds it. */
    record Row(String number, UnionCode union, String body, LocalDate heldOn, String recordedBy, OffsetDateTime recordedAt,
               Content content) { }

    /** One candidate of a meeting. @param content null where it has been destroyed by rule */
    record ItemRow(String meeting, CaseId caseId, String matter, String title, boolean carried, ItemContent content) { }

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SealedJson json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MeetingStore(JdbcClient jdbc, Vault vault, SealedJson json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps the record, and tells it to the meeting's own chain and to the chain of each case. */
    void add(Sitting sitting, List<Decided> decided, Actor actor) {
        String text = json.write(new Content(sitting.startedAt().orElse(null), sitting.place(), sitting.chair(),
            sitting.recorder(), sitting.presenter().orElse(null), sitting.expected(), sitting.present(), sitting.participants()));
        jdbc.sql("""
                insert into meeting (number, union_code, body, held_on, recorded_by, in_place_of, recorded_at, content_sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(sitting.number(), actor.union().value(), sitting.body().id(), sitting.heldOn(), actor.login(),
                actor.inPlaceOf().orElse(null), OffsetDateTime.now(clock), vault.seal(CONTENT.at(sitting.number()), text))
            .update();
        for (int i = 0; i < decided.size(); i++) {
            add(sitting, i + 1, decided.get(i), actor);
        }
        events.publishEvent(new CaseEvent(new CaseId(sitting.number()), "MEETING_HELD", actor, Map.of("body",
            sitting.body().id(), "heldOn", sitting.heldOn().toString(), "items", String.valueOf(decided.size()),
            "carried", String.valueOf(decided.stream().filter(Decided::carried).count()), "digest", vault.digest(text))));
    }

    private void add(Sitting sitting, int position, Decided decided, Actor actor) {
        String text = json.write(new ItemContent(decided.ballot(), decided.withdrawn(), decided.discussion(),
            decided.reason().orElse(null)));
        AgendaItem item = decided.item();
        jdbc.sql("""
                insert into meeting_item (meeting, position, case_id, matter, title, carried, content_sealed)
                values (?, ?, ?, ?, ?, ?, ?)""")
            .params(sitting.number(), position, item.caseId().value(), item.matter(), item.title(), decided.carried(),
                vault.seal(ITEM.at(sitting.number(), position), text))
            .update();
        events.publishEvent(new CaseEvent(item.caseId(), "DECIDED_BY_MEETING", actor, Map.of("meeting", sitting.number(),
            "body", sitting.body().id(), "carried", String.valueOf(decided.carried()), "digest", vault.digest(text))));
    }

    Optional<Row> find(String number) {
        return jdbc.sql("select * from meeting where number = ?").param(number).query(this::row).optional();
    }

    /** The last that this body of the union held. */
    Optional<Row> lastOf(UnionCode union, Body body) {
        return jdbc.sql("""
                select * from meeting where union_code = ? and body = ?
                order by number desc fetch first 1 row only""")
            .params(union.value(), body.id()).query(this::row).optional();
    }

    List<ItemRow> itemsOf(String number) {
        return jdbc.sql("select * from meeting_item where meeting = ? order by position").param(number)
            .query(this::item).list();
    }

    List<ItemRow> itemsOf(CaseId caseId) {
        return jdbc.sql("select * from meeting_item where case_id = ? order by meeting").param(caseId.value())
            .query(this::item).list();
    }

    /** That the meeting decided on the case stays, with the result; who it was about and what was said goes. */
    void erase(CaseId caseId, String words) {
        jdbc.sql("update meeting_item set title = ?, content_sealed = null where case_id = ?")
            .params(words, caseId.value()).update();
    }

    private Row row(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new Row(number, new UnionCode(row.getString("union_code")), row.getString("body"),
            row.getObject("held_on", LocalDate.class), row.getString("recorded_by"),
            row.getObject("recorded_at", OffsetDateTime.class).atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(),
            json.open(CONTENT.at(number), row.getString("content_sealed"), Content.class));
    }

    private ItemRow item(ResultSet row, int index) throws SQLException {
        String meeting = row.getString("meeting");
        String sealed = row.getString("content_sealed");
        return new ItemRow(meeting, new CaseId(row.getString("case_id")), row.getString("matter"),
            row.getString("title"), row.getBoolean("carried"), sealed == null ? null
                : json.open(ITEM.at(meeting, row.getInt("position")), sealed, ItemContent.class));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(CONTENT, ITEM);
    }
}
