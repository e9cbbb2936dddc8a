package cn.unioncare.payments;

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
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The payments as a list that leaves the system, with masked names: a right of its own, recorded before it leaves. */
@Service
public class PaymentExports {

    private static final int MOST_ROWS = 20_000;
    private static final int ROWS_A_PAGE = 200;
    private static final List<String> TITLES = List.of("资金编号", "支付工会", "资金来源", "帮扶类型", "户编号", "档案编号", "收款人", "金额（元）", "已追回（元）",
        "发放方式", "状态", "发放日期", "批次", "事项");

    private final PaymentSearch search;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PaymentExports(PaymentSearch search, Vault vault, Clock clock, ApplicationEventPublisher events) {
        this.search = search;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 403 without the right; 404 for another union; 400 without a purpose; 409 where there are too many */
    @Transactional
    public OfficialPaper export(PaymentSearch.Wish wish, String purpose, Actor actor) {
        if (!actor.is(Role.EXPORTER.code())) {
            throw Refusal.forbidden("导出资金发放明细须有“" + Role.EXPORTER.label() + "”岗位，请与本级工会管理员联系");
        }
        String reason = RevealReason.checked("reason", purpose, "编制送温暖统计表", List.of());
        List<List<String>> rows = rows(wish, actor);
        byte[] content = Spreadsheets.of(List.of(Spreadsheets.page("资金发放明细", TITLES, rows)));
        events.publishEvent(new CaseEvent(new CaseId("DC-%s-%d-000000".formatted(actor.union(), Year.now(clock).getValue())), "EXPORTED",
            actor, Map.of("reason", reason, "rows", String.valueOf(rows.size()), "list", "PAYMENTS", "digest", vault.digest(content))));
        return new OfficialPaper("资金发放明细-" + LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyyMMddHHmm")) + ".xlsx",
            OfficialPaper.Format.EXCEL, content);
    }

    private List<List<String>> rows(PaymentSearch.Wish wish, Actor actor) {
        List<List<String>> rows = new ArrayList<>();
        String after = null;
        do {
            Page<PaymentCard> page = search.list(new PaymentSearch.Wish(wish.union(), wish.fund(), wish.state(), wish.batch(),
                wish.text(), ROWS_A_PAGE, after), actor);
            page.items().forEach(card -> rows.add(row(card)));
            if (rows.size() > MOST_ROWS) {
                throw Refusal.conflict("一次最多导出 " + MOST_ROWS + " 笔，请按工会或资金分次导出");
            }
            after = page.next();
        } while (after != null);
        return rows;
    }

    private static List<String> row(PaymentCard card) {
        return List.of(card.number(), card.payerName(), card.sourceName(), card.kindName(), card.household(),
            card.archive() == null ? "" : card.archive(), card.payee(), card.amount().toPlainString(),
            card.recovered().toPlainString(), card.methodName(), card.stateName(), card.paidOn() == null ? "" : card.paidOn().toString(),
            card.batch() == null ? "" : card.batch(), card.occasion());
    }
}
