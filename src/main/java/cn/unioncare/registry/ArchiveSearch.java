package cn.unioncare.registry;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.recusal.Households;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Masking;
import cn.unioncare.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds archives within the asker's own union and those below it. */
@Service
public class ArchiveSearch {

    /** As a state that is asked for: 在档 or 解困, whichever. */
    public static final String ON_FILE = "ON_FILE";

    private static final Pattern LOOKS_LIKE_AN_ID = Pattern.compile("\\d{8}");
    private static final String NOT_YOURS = "没有这份档案，或者它不在您的办理范围内";
    private static final Set<String> MAY_SEARCH = Set.of("clerk", "reviewer", "approver", "supervisor", "auditor");

    // What was said of its last state stands in the place of a name that has been destroyed by rule.
    private static final String CARDS = """
        select a.*, c.number as card, (select s.reason from archive_state s where s.archive = a.number
            order by s.seq desc fetch first 1 row only) as remark
        from hardship_archive a left join contact_card c on c.archive = a.number where\s""";

    /**
     * @param union only this union and those below it; null for the asker's own
     * @param state only archives in that state, or {@link #ON_FILE}; null for all
     * @param category 困难类别, in Chinese; null for all
     * @param text  a number, an exact name or the name of a unit; null for all
     * @param after the number after which the page begins; null for the first page
     */
    public record Wish(String union, String state, String category, String text, int limit, String after) { }

    private final JdbcClient jdbc;
    private final Unions unions;
    private final Vault vault;
    private final ActivePersons persons;
    private final Households households;
    private final CaseBarrier barrier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArchiveSearch(JdbcClient jdbc, Unions unions, Vault vault, ActivePersons persons, Households households,
                  CaseBarrier barrier, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.vault = vault;
        this.persons = persons;
        this.households = households;
        this.barrier = barrier;
        this.events = events;
        this.clock = clock;
    }

    public Page<ArchiveCard> list(Wish wish, Actor actor) {
        Map<String, String> names = subtree(wish.union() == null ? actor.union().value() : wish.union(), actor);
        String text = wish.text() == null || wish.text().isBlank() ? null : wish.text().strip();
        if (text != null && looksLikeAnId(text)) {
            throw Refusal.invalid("q", "不能在此按身份证号查询，请使用按身份证号查档功能");
        }
        List<ArchiveCard> found = jdbc.sql(CARDS + """
                a.owner_union in (:unions) and a.number > :after
                  and a.case_id not in (:kept)
                  and (cast(:state as varchar) is null or a.state = :state
                       or :state = 'ON_FILE' and a.state in ('ACTIVE', 'SUPPORTED'))
                  and (cast(:category as varchar) is null or a.category = :category)
                  and (cast(:text as varchar) is null or a.number = :text or a.case_id = :text or a.name_hmac = :name
                       or a.owner_union in (:named))
                order by a.number fetch first :limit rows only""")
            .param("kept", keptFrom(actor)).param("unions", names.keySet())
            .param("after", wish.after() == null ? "" : wish.after())
            .param("state", wish.state()).param("category", wish.category()).param("text", text)
            .param("name", text == null ? "" : vault.blindIndex("name", text))
            .param("named", named(names, text)).param("limit", wish.limit() + 1)
            .query((row, index) -> card(row, names)).list();
        return Page.of(found, wish.limit(), ArchiveCard::number);
    }

    public ArchiveCard get(String number, Actor actor) {
        Optional<ArchiveCard> found = find("a.number = ?", number, subtree(actor.union().value(), actor));
        found.ifPresent(card -> barrier.admit(new CaseId(card.caseId()), actor));
        return found.orElseThrow(() -> caseOf(number).map(caseId -> Refusal.ofAnother(caseId, NOT_YOURS))
            .orElseGet(() -> Refusal.notFound(NOT_YOURS)));
    }

    /** Exact search by ID number, which is recorded. Of a household elsewhere only that it is on file is told. */
    @Transactional
    public Finding byIdNumber(IdNumber idNumber, Actor actor) {
        if (actor.roles().stream().noneMatch(MAY_SEARCH::contains)) {
            throw Refusal.forbidden("只有经办、审核、审批、督查和审计岗位可以按身份证号查档");
        }
        barrier.admit(households.hashOf(idNumber.value()), actor);
        Optional<CaseId> found = persons.caseOf(idNumber);
        events.publishEvent(new CaseEvent(searchesOf(actor), "SEARCHED", actor, Map.of("found",
            String.valueOf(found.isPresent()), "idNumber", vault.digest(idNumber.value()))));
        found.ifPresent(caseId -> events.publishEvent(CaseEvent.of(caseId, "SEARCHED", actor)));
        Map<String, String> names = subtree(actor.union().value(), actor);
        List<ArchiveCard> items = found.flatMap(caseId -> find("a.case_id = ?", caseId.value(), names))
            .map(List::of).orElse(List.of());
        return new Finding(found.isPresent(), items);
    }

    /**
     * @param onFile whether the person is on file or being filed anywhere
     * @param items  the archive, if it lies within the asker's unions
     */
    public record Finding(boolean onFile, List<ArchiveCard> items) { }

    // Of the archives of relatives a list tells nothing.
    private Set<String> keptFrom(Actor actor) {
        Set<String> kept = barrier.keptFrom(actor.login()).stream().map(CaseId::value).collect(Collectors.toSet());
        return kept.isEmpty() ? Set.of("") : kept;
    }

    private Optional<CaseId> caseOf(String archive) {
        return jdbc.sql("select case_id from hardship_archive where number = ?").param(archive).query(String.class)
            .optional().map(CaseId::new);
    }

    // A search belongs to no case, so each union keeps a chain of its own for the searches of a year.
    private CaseId searchesOf(Actor actor) {
        return new CaseId("CX-%s-%d-000000".formatted(actor.union(), Year.now(clock).getValue()));
    }

    private Optional<ArchiveCard> find(String condition, String value, Map<String, String> names) {
        return jdbc.sql(CARDS + condition).param(value).query((row, index) -> card(row, names)).optional()
            .filter(card -> names.containsKey(card.union()));
    }

    private Map<String, String> subtree(String top, Actor actor) {
        UnionCode code = code(top);
        if (!unions.isWithin(code, actor.union())) {
            throw Refusal.notFound("没有这个工会，或者它不在您的办理范围内");
        }
        return unions.subtree(code).stream()
            .collect(Collectors.toMap(union -> union.code().value(), Union::name));
    }

    // However it is written: with blanks between the groups, in full width, or beside a name. No number of ours and no
    // name of a unit has eight digits in a row.
    private static boolean looksLikeAnId(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return LOOKS_LIKE_AN_ID.matcher(narrow).find();
    }

    private static UnionCode code(String text) {
        try {
            return new UnionCode(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("union", "工会编码应为 2 至 12 位数字或大写字母");
        }
    }

    private static List<String> named(Map<String, String> names, String text) {
        List<String> codes = text == null ? List.of() : names.entrySet().stream()
            .filter(union -> union.getValue().contains(text)).map(Map.Entry::getKey).toList();
        return codes.isEmpty() ? List.of("") : codes;
    }

    private String name(String number, String sealed, String remark) {
        return sealed == null ? remark : Masking.name(vault.open(Archives.NAME.at(number), sealed));
    }

    private ArchiveCard card(ResultSet row, Map<String, String> names) throws SQLException {
        String number = row.getString("number");
        ArchiveState state = ArchiveState.valueOf(row.getString("state"));
        String owner = row.getString("owner_union");
        return new ArchiveCard(number, row.getString("case_id"), row.getString("household"),
            name(number, row.getString("name_sealed"), row.getString("remark")), owner,
            names.get(owner), row.getString("determining_union"), state.name(), state.label(),
            row.getString("category"), row.getString("level"), row.getInt("household_size"),
            row.getObject("established_on", LocalDate.class), row.getString("card"));
    }
}
