package cn.unioncare.registry;

import cn.unioncare.organisation.People;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of archives that leave the system as a file. */
@Service
public class ArchiveExports {

    static final int MOST_ROWS = 100_000;
    private static final ListExports.Kind LIST = new ListExports.Kind("ARCHIVES", "困难职工档案名单", "报送市总工会季度汇总");
    private static final Pattern CATEGORY = Pattern.compile("\\p{IsHan}{0,20}");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    /**
     * What is wanted; whatever is null narrows nothing.
     *
     * @param columns by their names; null or none for the usual ones, which hold nothing personal
     * @param reason  what it is for; goes into the sheet and the ledger
     */
    public record Wish(String union, String state, String category, String q, List<String> columns, String reason) { }

    /** @param content an .xlsx */
    public record Export(String name, byte[] content) { }

    private final ArchiveSearch search;
    private final List<PersonalFiles> flows;
    private final People people;
    private final Vault vault;
    private final ListExports exports;
    private final Clock clock;

    ArchiveExports(ArchiveSearch search, List<PersonalFiles> flows, People people, Vault vault,
                   ListExports exports, Clock clock) {
        this.search = search;
        this.flows = List.copyOf(flows);
        this.people = people;
        this.vault = vault;
        this.exports = exports;
        this.clock = clock;
    }

    /** @throws Refusal 403 without the right; 404 for another union; 400 for what is not there or has no reason */
    @Transactional
    public Export export(Wish wish, Actor actor) {
        String reason = exports.purpose(LIST, wish.reason(), actor);
        if (wish.category() != null && !CATEGORY.matcher(wish.category()).matches()) {
            throw Refusal.invalid("category", "困难类别应为 20 字以内的中文");
        }
        List<ExportColumn> columns = columns(wish.columns());
        String made = "导出人：" + people.namesOf(List.of(actor.login())).getOrDefault(actor.login(), actor.login())
            + "（" + actor.login() + "）　导出时间：" + LocalDateTime.now(clock).format(MINUTE);
        ArchiveSheet sheet = new ArchiveSheet(made, reason, columns);
        fill(sheet, wish, columns, actor);
        byte[] content = sheet.finished();
        exports.leaves(LIST, reason, sheet.rows(), content, narrowed(wish, columns, actor), actor);
        return new Export(exports.named(LIST) + ".xlsx", content);
    }

    private void fill(ArchiveSheet sheet, Wish wish, List<ExportColumn> columns, Actor actor) {
        boolean personal = columns.stream().anyMatch(ExportColumn::isPersonal);
        String after = null;
        do {
            Page<ArchiveCard> page = search.list(new ArchiveSearch.Wish(wish.union(), wish.state(), wish.category(), wish.q(),
                ListExports.ROWS_A_PAGE, after), actor);
            if (sheet.rows() + page.items().size() > MOST_ROWS) {
                throw Refusal.conflict("一次最多导出 " + MOST_ROWS + " 份档案，请按工会或状态分次导出");
            }
            for (ArchiveCard card : page.items()) {
                Map<String, String> known = personal ? personal(card) : Map.of();
                sheet.add(columns.stream().map(column -> column.of(card, known)).toList());
            }
            after = page.next();
        } while (after != null);
    }

    private Map<String, String> personal(ArchiveCard card) {
        CaseId caseId = new CaseId(card.caseId());
        return flows.stream().filter(flow -> flow.knows(caseId)).findFirst().map(flow -> flow.of(caseId))
            .orElse(List.of()).stream().collect(Collectors.toMap(PersonalField::field, PersonalField::value));
    }

    // What was searched for may be a name, so only a keyed digest of it is told.
    private Map<String, String> narrowed(Wish wish, List<ExportColumn> columns, Actor actor) {
        Map<String, String> facts = new HashMap<>(Map.of(
            "columns", columns.stream().map(ExportColumn::code).collect(Collectors.joining(" ")),
            "union", wish.union() == null ? actor.union().value() : wish.union()));
        if (wish.state() != null) {
            facts.put("state", wish.state());
        }
        if (wish.category() != null && !wish.category().isBlank()) {
            facts.put("category", wish.category());
        }
        if (wish.q() != null && !wish.q().isBlank()) {
            facts.put("q", vault.digest(wish.q().strip()));
        }
        return facts;
    }

    private static List<ExportColumn> columns(List<String> asked) {
        if (asked == null || asked.isEmpty()) {
            return ExportColumn.usual();
        }
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i) == null || ExportColumn.of(asked.get(i)).isEmpty()) {
                unknown.add(new FieldError("columns[" + i + "]", "没有这一列，请从列表中选择"));
            }
        }
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
        return asked.stream().distinct().map(code -> ExportColumn.of(code).orElseThrow()).toList();
    }
}
