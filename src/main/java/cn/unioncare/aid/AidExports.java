package cn.unioncare.aid;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.organisation.Role;
import cn.unioncare.registry.RevealReason;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.spreadsheets.Spreadsheets;
import cn.unioncare.vault.Vault;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications as a list that leaves the system, with masked names: a right of its own, recorded before it leaves. */
@Service
public class AidExports {

    private static final int MOST_ROWS = 20_000;
    private static final int ROWS_A_PAGE = 200;
    private static final List<String> TITLES = List.of("申请编号", "事项", "帮扶类型", "登记工会", "户编号", "档案编号", "临时救助档案", "申请金额（元）",
        "核定金额（元）", "资金来源", "状态", "申请日期", "资金编号", "发放日期", "告知书送达日期", "办结日期");

    private final AidSearch search;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AidExports(AidSearch search, Vault vault, Clock clock, ApplicationEventPublisher events) {
        this.search = search;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 403 without the right; 404 for another union; 400 without a purpose; 409 where there are too many */
    @Transactional
    public OfficialPaper export(AidSearch.Wish wish, String purpose, Actor actor) {
        if (!actor.is(Role.EXPORTER.code())) {
            throw Refusal.forbidden("导出帮扶申请须有“" + Role.EXPORTER.label() + "”岗位，请与本级工会管理员联系");
        }
        String reason = RevealReason.checked("reason", purpose, "编制帮扶中心工作统计表", List.of());
        List<List<String>> rows = rows(wish, actor);
        byte[] content = Spreadsheets.of(List.of(Spreadsheets.page("帮扶申请", TITLES, rows)));
        events.publishEvent(new CaseEvent(new CaseId("DC-%s-%d-000000".formatted(actor.union(), Year.now(clock).getValue())), "EXPORTED",
            actor, Map.of("reason", reason, "rows", String.valueOf(rows.size()), "list", "AID", "digest", vault.digest(content))));
        return new OfficialPaper("帮扶申请-" + LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyyMMddHHmm")) + ".xlsx",
            OfficialPaper.Format.EXCEL, content);
    }

    private List<List<String>> rows(AidSearch.Wish wish, Actor actor) {
        List<List<String>> rows = new ArrayList<>();
        String after = null;
        do {
            Page<AidView.Card> page = search.list(new AidSearch.Wish(wish.state(), wish.kind(), wish.union(), wish.from(), wish.until(),
                wish.least(), wish.most(), wish.needs(), wish.text(), wish.order(), ROWS_A_PAGE, after), actor);
            page.items().forEach(card -> rows.add(row(card)));
            if (rows.size() > MOST_ROWS) {
                throw Refusal.conflict("一次最多导出 " + MOST_ROWS + " 件，请按工会或者日期分次导出");
            }
            after = page.next();
        } while (after != null);
        return rows;
    }

    private static List<String> row(AidView.Card card) {
        return List.of(card.caseId(), card.title(), text(card.kindName()), card.unionName(), text(card.household()), text(card.archive()),
            text(card.temporary()), sum(card.asked()), sum(card.granted()), text(card.sourceName()), card.stateName(),
            text(card.filedOn()), text(card.payment()), text(card.paidOn()), text(card.toldOn()), text(card.endedOn()));
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    private static String sum(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }
}
