package cn.unioncare.honours;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
import cn.unioncare.organisation.People;
import cn.unioncare.registry.ListExports;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as a list that leaves the system. */
@Service
public class HonourExports {

    private static final ListExports.Kind LIST = new ListExports.Kind("HONOURS", "荣誉名册", "编制年度荣誉统计");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final HonourSearch search;
    private final OfficialPapers papers;
    private final People people;
    private final Vault vault;
    private final ListExports exports;
    private final Clock clock;

    HonourExports(HonourSearch search, OfficialPapers papers, People people, Vault vault, ListExports exports, Clock clock) {
        this.search = search;
        this.papers = papers;
        this.people = people;
        this.vault = vault;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * @param purpose what it is for; goes onto the list and into the ledger
     * @throws Refusal 403 without the right; 404 for another union; 400 without a purpose
     */
    @Transactional
    public OfficialPaper export(HonourSearch.Wish wish, String purpose, Actor actor) {
        String reason = exports.purpose(LIST, purpose, actor);
        List<Map<String, String>> rows = rows(wish, actor);
        String made = "导出人：" + people.namesOf(List.of(actor.login())).getOrDefault(actor.login(), actor.login())
            + "（" + actor.login() + "）　导出时间：" + LocalDateTime.now(clock).format(MINUTE) + "　用途：" + reason;
        OfficialPaper paper = papers.fill("honours-list", exports.named(LIST), Format.EXCEL, new PaperContent(Map.of("made", made), Map.of("rows", rows)));
        exports.leaves(LIST, reason, rows.size(), paper.content(), narrowed(wish, actor), actor);
        return paper;
    }

    private List<Map<String, String>> rows(HonourSearch.Wish wish, Actor actor) {
        List<Honour> honours = ListExports.all(after -> search.list(new HonourSearch.Wish(wish.q(), wish.year(), wish.level(),
            wish.state(), wish.union(), ListExports.ROWS_A_PAGE, after), actor));
        return IntStream.range(0, honours.size()).mapToObj(i -> row(i + 1, honours.get(i))).toList();
    }

    private static Map<String, String> row(int number, Honour honour) {
        return Map.ofEntries(Map.entry("no", String.valueOf(number)), Map.entry("number", honour.number()),
            Map.entry("title", honour.title()), Map.entry("level", honour.levelName()), Map.entry("kind", honour.holderKindName()),
            Map.entry("holder", honour.holder()), Map.entry("union", honour.unionName()), Map.entry("awarder", honour.awarder()),
            Map.entry("awardedOn", honour.awardedOn().toString()), Map.entry("document", honour.document()),
            Map.entry("certificate", honour.certificate() == null ? "" : honour.certificate()), Map.entry("state", honour.stateName()));
    }

    // What was searched for may be a name, so only a keyed digest of it is told.
    private Map<String, String> narrowed(HonourSearch.Wish wish, Actor actor) {
        String union = wish.union() == null ? actor.union().value() : wish.union();
        return wish.q() == null || wish.q().isBlank() ? Map.of("union", union)
            : Map.of("union", union, "q", vault.digest(wish.q().strip()));
    }
}
