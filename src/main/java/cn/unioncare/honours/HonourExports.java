package cn.unioncare.honours;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.registry.RevealReason;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as a list that leaves the system: a right of its own, recorded before it leaves. */
@Service
public class HonourExports {

    private static final int MOST_ROWS = 20_000;
    private static final int ROWS_A_PAGE = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final HonourSearch search;
    private final OfficialPapers papers;
    private final People people;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HonourExports(HonourSearch search, OfficialPapers papers, People people, Vault vault, Clock clock,
                  ApplicationEventPublisher events) {
        this.search = search;
        this.papers = papers;
        this.people = people;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param purpose what it is for; goes onto the list and into the ledger
     * @throws Refusal 403 without the right; 404 for another union; 400 without a purpose
     */
    @Transactional
    public OfficialPaper export(HonourSearch.Wish wish, String purpose, Actor actor) {
        if (!actor.is(Role.EXPORTER.code())) {
            throw Refusal.forbidden("导出荣誉名册须有“" + Role.EXPORTER.label() + "”岗位，请与本级工会管理员联系");
        }
        String reason = RevealReason.checked("reason", purpose, "编制年度荣誉统计", List.of());
        LocalDateTime now = LocalDateTime.now(clock);
        List<Map<String, String>> rows = rows(wish, actor);
        String made = "导出人：" + people.namesOf(List.of(actor.login())).getOrDefault(actor.login(), actor.login())
            + "（" + actor.login() + "）　导出时间：" + now.format(MINUTE) + "　用途：" + reason;
        OfficialPaper paper = papers.fill("honours-list", "荣誉名册-" + now.format(DateTimeFormatter.ofPattern("yyyyMMddHHmm")),
            Format.EXCEL, new PaperContent(Map.of("made", made), Map.of("rows", rows)));
        record(wish, reason, rows.size(), paper, actor);
        return paper;
    }

    private List<Map<String, String>> rows(HonourSearch.Wish wish, Actor actor) {
        List<Map<String, String>> rows = new ArrayList<>();
        String after = null;
        do {
            Page<Honour> page = search.list(new HonourSearch.Wish(wish.q(), wish.year(), wish.level(), wish.state(),
                wish.union(), ROWS_A_PAGE, after), actor);
            if (rows.size() + page.items().size() > MOST_ROWS) {
                throw Refusal.conflict("一次最多导出 " + MOST_ROWS + " 项荣誉，请按工会或年度分次导出");
            }
            page.items().forEach(honour -> rows.add(row(rows.size() + 1, honour)));
            after = page.next();
        } while (after != null);
        return rows;
    }

    private static Map<String, String> row(int number, Honour honour) {
        return Map.ofEntries(Map.entry("no", String.valueOf(number)), Map.entry("number", honour.number()),
            Map.entry("title", honour.title()), Map.entry("level", honour.levelName()), Map.entry("kind", honour.holderKindName()),
            Map.entry("holder", honour.holder()), Map.entry("union", honour.unionName()), Map.entry("awarder", honour.awarder()),
            Map.entry("awardedOn", honour.awardedOn().toString()), Map.entry("document", honour.document()),
            Map.entry("certificate", honour.certificate() == null ? "" : honour.certificate()), Map.entry("state", honour.stateName()));
    }

    // What was searched for may be a name, so only a keyed digest of it is told.
    private void record(HonourSearch.Wish wish, String reason, int rows, OfficialPaper paper, Actor actor) {
        Map<String, String> facts = new HashMap<>(Map.of("reason", reason, "rows", String.valueOf(rows), "list", "HONOURS",
            "digest", vault.digest(paper.content()), "union", wish.union() == null ? actor.union().value() : wish.union()));
        if (wish.q() != null && !wish.q().isBlank()) {
            facts.put("q", vault.digest(wish.q().strip()));
        }
        events.publishEvent(new CaseEvent(new CaseId("DC-%s-%d-000000".formatted(actor.union(), Year.now(clock).getValue())),
            "EXPORTED", actor, facts));
    }
}
