package cn.unioncare.documents;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed in at each step of every flow's cases, in order, sealed; nothing is ever overwritten. */
@Repository
public class CaseSteps implements SealedColumns {

    private static final SealedColumn BODY = SealedColumn.of("各环节办理内容", "case_step", "body_sealed", "case_id", "seq");

    /** @param bodySealed null where it has been destroyed by rule */
    record Row(int seq, String step, String actor, String inPlaceOf, OffsetDateTime at, String bodySealed) {

        boolean isKept() {
            return bodySealed != null;
        }
    }

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SealedJson json;
    private final Enclosures enclosures;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public CaseSteps(JdbcClient jdbc, Vault vault, SealedJson json, Enclosures enclosures, Clock clock,
                     ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.enclosures = enclosures;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Adds what was handed in with its enclosures, and tells the ledger with a keyed digest of it and of each of them.
     *
     * @throws cn.unioncare.shared.Refusal 400 naming each enclosure that is not the actor's own or this case's
     */
    void add(CaseId caseId, CaseStep step, Actor actor, Object body, Map<String, String> facts) {
        List<Row> file = rows(caseId);
        int seq = file.isEmpty() ? 1 : file.get(file.size() - 1).seq() + 1;
        String text = json.write(body);
        Row row = new Row(seq, step.name(), actor.login(), actor.inPlaceOf().orElse(null), OffsetDateTime.now(clock),
            vault.seal(BODY.at(caseId, seq), PackedText.pack(text)));
        jdbc.sql("""
                insert into case_step (case_id, seq, step, actor, in_place_of, at, body_sealed)
                values (?, ?, ?, ?, ?, ?, ?)""")
            .params(caseId.value(), row.seq(), row.step(), row.actor(), row.inPlaceOf(), row.at(), row.bodySealed())
            .update();
        file.add(row);
        Map<String, String> told = new HashMap<>(facts);
        told.putAll(enclosures.handIn(caseId, step.element(), actor, body));
        told.put("step", step.element());
        told.put("digest", vault.digest(text));
        events.publishEvent(new CaseEvent(caseId, step.act(), actor, told));
    }

    List<Row> rows(CaseId caseId) {
        return FilesRead.<Row>of(this).file(caseId, id -> read(Set.of(id)).getOrDefault(id, new ArrayList<>()));
    }

    /** Reads the files of all these cases at once; the transaction has them at hand from then on. */
    void readAhead(Collection<CaseId> cases) {
        FilesRead<Row> files = FilesRead.of(this);
        Set<CaseId> unread = files.unread(cases);
        Map<CaseId, List<Row>> read = unread.isEmpty() ? Map.of() : read(unread);
        unread.forEach(caseId -> files.file(caseId, id -> read.getOrDefault(id, new ArrayList<>())));
    }

    private Map<CaseId, List<Row>> read(Set<CaseId> cases) {
        Map<CaseId, List<Row>> files = new HashMap<>();
        jdbc.sql("""
                select case_id, seq, step, actor, in_place_of, at, body_sealed from case_step
                where case_id in (:cases) order by case_id, seq""")
            .param("cases", cases.stream().map(CaseId::value).toList()).query(row -> {
                files.computeIfAbsent(new CaseId(row.getString("case_id")), id -> new ArrayList<>()).add(
                    new Row(row.getInt("seq"), row.getString("step"), row.getString("actor"), row.getString("in_place_of"),
                        row.getObject("at", OffsetDateTime.class), row.getString("body_sealed")));
            });
        return files;
    }

    /** @return what was handed in; null where it has been destroyed by rule */
    String open(CaseId caseId, Row row) {
        return row.isKept() ? PackedText.unpack(vault.open(BODY.at(caseId, row.seq()), row.bodySealed())) : null;
    }

    <T> T read(String body, Class<T> type) {
        return json.read(body, type);
    }

    /** Who did what and when stays; what was handed in goes. */
    void erase(CaseId caseId) {
        jdbc.sql("update case_step set body_sealed = null where case_id = ?").param(caseId.value()).update();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(BODY);
    }
}
