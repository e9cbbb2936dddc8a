package cn.unioncare.registry;

import cn.unioncare.registry.ArchiveHistory.Kind;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The archives of the hardship households. */
@Service
public class Archives implements SealedColumns {

    static final SealedColumn NAME = SealedColumn.of("档案姓名", "hardship_archive", "name_sealed", "number");
    static final SealedColumn CONTENT = SealedColumn.of("困难职工档案表", "hardship_archive", "content_sealed", "number");
    private static final SealedColumn VERSION = SealedColumn.of("档案的更正前内容", "archive_version", "content_sealed",
        "archive", "version");
    private static final SealedColumn PLAN = SealedColumn.of("帮扶计划", "assistance_plan", "content_sealed", "archive");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SealedJson sealed;
    private final NumberSeries numbers;
    private final ArchiveHistory history;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Archives(JdbcClient jdbc, Vault vault, SealedJson sealed, NumberSeries numbers, ArchiveHistory history, Clock clock,
             ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.sealed = sealed;
        this.numbers = numbers;
        this.history = history;
        this.clock = clock;
        this.events = events;
    }

    /** Opens an archive, in state 在档, and returns its number. */
    @Transactional
    public String establish(NewArchive archive, Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Household household = household(archive);
        String number = numbers.next(NumberSeries.Kind.ARCHIVE, archive.route().determining(), Year.from(today));
        jdbc.sql("""
                insert into hardship_archive (number, case_id, household, owner_union, determining_union, region, state,
                    category, rule_set, main_cause, level, household_size, focus_group, work_status, model_worker,
                    established_on, name_hmac, name_sealed, content_sealed, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
            .params(number, archive.caseId().value(), household.number(), archive.route().owner().value(),
                archive.route().determining().value(), archive.route().region(), ArchiveState.ACTIVE.name(),
                archive.category(), archive.ruleSet(), archive.mainCause(), archive.level(), archive.householdSize(),
                archive.traits().focusGroup(), archive.traits().workStatus(), archive.traits().modelWorker(),
                today, vault.blindIndex("name", archive.name()), vault.seal(NAME.at(number), archive.name()),
                sealed.seal(CONTENT.at(number), archive.content()))
            .update();
        history.begin(number, archive.route(), household.wasRelieved() ? Kind.RELAPSE : Kind.NEW, today, actor.login());
        tell(archive.caseId(), "ARCHIVED", actor, Map.of("archive", number));
        events.publishEvent(new ArchiveEstablished(archive.caseId(), number, household.number(), archive.route().owner(),
            archive.route().determining(), today));
        return number;
    }

    /** The content as it stands now; empty where there is no archive of that case, or it has been destroyed by rule. */
    public <T> Optional<T> contentOf(CaseId caseId, Class<T> type) {
        return jdbc.sql("select number, content_sealed from hardship_archive where case_id = ?").param(caseId.value())
            .query((row, index) -> content(row.getString("number"), row.getString("content_sealed"), type))
            .optional().flatMap(content -> content);
    }

    /** The same of many in one statement; those that are not there are left out. */
    public <T> Map<CaseId, T> contentsOf(Collection<CaseId> cases, Class<T> type) {
        Map<CaseId, T> contents = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("select case_id, number, content_sealed from hardship_archive where case_id in (:cases)")
                .param("cases", cases.stream().map(CaseId::value).toList())
                .query(row -> {
                    CaseId caseId = new CaseId(row.getString("case_id"));
                    content(row.getString("number"), row.getString("content_sealed"), type).ifPresent(content -> contents.put(caseId, content));
                });
        }
        return contents;
    }

    /**
     * What that union determined and closed on that day or before, oldest first; an archive 在档 or 解困 is never among
     * them, nor one that went to another union, nor what has been destroyed by rule.
     */
    public List<ClosedArchive> closedUntil(LocalDate day, UnionCode determining) {
        return jdbc.sql("""
                select a.number, a.case_id, s.since from hardship_archive a join archive_state s on s.archive = a.number
                where a.determining_union = ? and a.state in ('RELIEVED', 'CANCELLED', 'DELETED')
                  and a.name_sealed is not null and s.since <= ?
                  and s.seq = (select max(last.seq) from archive_state last where last.archive = a.number)
                order by s.since, a.number""")
            .params(determining.value(), day).query((row, index) -> new ClosedArchive(row.getString("number"),
                new CaseId(row.getString("case_id")), row.getObject("since", LocalDate.class))).list();
    }

    /**
     * Puts another content in the place of the one that stands, which is kept as a version of its own.
     *
     * @param request the number of the request that it was corrected for
     * @return the number of the new version
     */
    @Transactional
    public int correct(CaseId caseId, String request, String name, ArchiveTraits traits, Object content) {
        String number = jdbc.sql("select number from hardship_archive where case_id = ? for update")
            .param(caseId.value()).query(String.class).single();
        int version = jdbc.sql("select version from hardship_archive where number = ?").param(number)
            .query(Integer.class).single();
        JsonNode before = contentOf(caseId, JsonNode.class).orElseThrow();
        jdbc.sql("""
                insert into archive_version (archive, version, replaced_on, request, content_sealed, focus_group, work_status,
                    model_worker)
                select number, cast(? as integer), cast(? as date), cast(? as varchar), cast(? as varchar), focus_group, work_status,
                    model_worker from hardship_archive where number = ?""")
            .params(version, LocalDate.now(clock), request, sealed.seal(VERSION.at(number, version), before), number)
            .update();
        jdbc.sql("""
                update hardship_archive set name_hmac = ?, name_sealed = ?, content_sealed = ?, version = ?,
                    focus_group = ?, work_status = ?, model_worker = ? where number = ?""")
            .params(vault.blindIndex("name", name), vault.seal(NAME.at(number), name),
                sealed.seal(CONTENT.at(number), content), version + 1, traits.focusGroup(), traits.workStatus(),
                traits.modelWorker(), number).update();
        return version + 1;
    }

    /** Keeps the plan that was agreed with the worker. @param measures codes of the list {@code four-measures} */
    @Transactional
    public void keepPlan(String archive, LocalDate begins, LocalDate ends, List<String> measures, Object content) {
        jdbc.sql("""
                insert into assistance_plan (archive, begins_on, ends_on, measures, kept_on, content_sealed)
                values (?, ?, ?, ?, ?, ?)""")
            .params(archive, begins, ends, String.join("", new TreeSet<>(measures)), LocalDate.now(clock),
                sealed.seal(PLAN.at(archive), content)).update();
    }

    /** Issues the contact card and opens the help ledger; does it once however often it is asked. */
    @Transactional
    public String issueCard(CaseId caseId, String archive, Actor actor) {
        Optional<String> issued = jdbc.sql("select number from contact_card where archive = ?").param(archive)
            .query(String.class).optional();
        return issued.orElseGet(() -> {
            LocalDate today = LocalDate.now(clock);
            String card = numbers.next(NumberSeries.Kind.CARD, actor.union(), Year.from(today));
            jdbc.sql("insert into contact_card (number, archive, issued_on) values (?, ?, ?)")
                .params(card, archive, today).update();
            jdbc.sql("insert into help_ledger (archive, opened_on) values (?, ?)").params(archive, today).update();
            tell(caseId, "CARD_ISSUED", actor, Map.of("card", card, "archive", archive));
            return card;
        });
    }

    /** Whether an archive on file has that household register. */
    public boolean isRegisterOnFile(String register) {
        return jdbc.sql("""
                select count(*) from household h join hardship_archive a on a.household = h.number
                where h.register_hmac = ? and a.state in ('ACTIVE', 'SUPPORTED')""")
            .param(registerHash(register)).query(Integer.class).single() > 0;
    }

    /** The keyed hash under which a household register is compared. */
    public String registerHash(String register) {
        return vault.blindIndex("household-register", register.strip());
    }

    // domain.md 1A: the household's key is the register number together with the householder's ID number.
    private Household household(NewArchive archive) {
        String key = vault.blindIndex("household", archive.register().strip() + "/" + archive.head().value());
        return jdbc.sql("""
                select h.number, exists (select 1 from hardship_archive a where a.household = h.number
                    and a.state = 'RELIEVED') as relieved from household h where h.key_hmac = ?""")
            .param(key).query((row, index) -> new Household(row.getString("number"), row.getBoolean("relieved"))).optional()
            .orElseGet(() -> {
                String number = numbers.next(NumberSeries.Kind.HOUSEHOLD, archive.route().determining(),
                    Year.now(clock));
                jdbc.sql("insert into household (number, key_hmac, register_hmac) values (?, ?, ?)")
                    .params(number, key, registerHash(archive.register())).update();
                return new Household(number, false);
            });
    }

    /** @param wasRelieved whether an earlier archive of it was closed as 脱困, so that it comes back as 返困 */
    private record Household(String number, boolean wasRelieved) { }

    private <T> Optional<T> content(String number, String text, Class<T> type) {
        return Optional.ofNullable(text).map(kept -> sealed.open(CONTENT.at(number), kept, type));
    }

    private void tell(CaseId caseId, String act, Actor actor, Map<String, String> facts) {
        events.publishEvent(new CaseEvent(caseId, act, actor, facts));
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(NAME, CONTENT, PLAN, VERSION);
    }
}
