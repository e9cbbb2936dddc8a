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
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of payments, batches, vouchers and recoveries that leave the system, names masked: a right of its own, recorded before. */
@Service
public class PaymentExports {

    private static final int MOST_ROWS = 20_000;
    private static final int ROWS_A_PAGE = 200;

    private final PaymentSearch payments;
    private final BatchSearch batches;
    private final VoucherSearch vouchers;
    private final RecoverySearch recoveries;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PaymentExports(PaymentSearch payments, BatchSearch batches, VoucherSearch vouchers, RecoverySearch recoveries, Vault vault, Clock clock,
                   ApplicationEventPublisher events) {
        this.payments = payments;
        this.batches = batches;
        this.vouchers = vouchers;
        this.recoveries = recoveries;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 403 without the right; 404 for another union; 400 without a purpose; 409 where there are too many */
    @Transactional
    public OfficialPaper payments(PaymentSearch.Wish wish, String purpose, Actor actor) {
        return export("PAYMENTS", "资金发放明细", ExportedRows.PAYMENTS, after -> payments.list(new PaymentSearch.Wish(wish.union(), wish.fund(),
            wish.state(), wish.batch(), wish.text(), wish.sort(), ROWS_A_PAGE, after), actor).map(ExportedRows::of), purpose, actor);
    }

    /** @throws Refusal as {@link #payments} */
    @Transactional
    public OfficialPaper batches(ListWish wish, String purpose, Actor actor) {
        return export("BATCHES", "发放批次", ExportedRows.BATCHES, after ->
            batches.list(wish.page(ROWS_A_PAGE, after), actor).map(ExportedRows::of), purpose, actor);
    }

    /** @throws Refusal as {@link #payments} */
    @Transactional
    public OfficialPaper vouchers(ListWish wish, String purpose, Actor actor) {
        return export("VOUCHERS", "凭证", ExportedRows.VOUCHERS, after ->
            vouchers.list(wish.page(ROWS_A_PAGE, after), actor).map(ExportedRows::of), purpose, actor);
    }

    /** Why it is asked back stays inside. @throws Refusal as {@link #payments} */
    @Transactional
    public OfficialPaper recoveries(ListWish wish, String purpose, Actor actor) {
        return export("RECOVERIES", "追回", ExportedRows.RECOVERIES, after ->
            recoveries.list(wish.page(ROWS_A_PAGE, after), actor).map(ExportedRows::of), purpose, actor);
    }

    private OfficialPaper export(String list, String name, List<String> titles, Function<String, Page<List<String>>> pages, String purpose,
                                 Actor actor) {
        if (!actor.is(Role.EXPORTER.code())) {
            throw Refusal.forbidden("导出" + name + "须有“" + Role.EXPORTER.label() + "”岗位，请与本级工会管理员联系");
        }
        String reason = RevealReason.checked("reason", purpose, "编制送温暖统计表", List.of());
        List<List<String>> rows = rows(pages);
        byte[] content = Spreadsheets.of(List.of(Spreadsheets.page(name, titles, rows)));
        events.publishEvent(new CaseEvent(new CaseId("DC-%s-%d-000000".formatted(actor.union(), Year.now(clock).getValue())), "EXPORTED",
            actor, Map.of("reason", reason, "rows", String.valueOf(rows.size()), "list", list, "digest", vault.digest(content))));
        return new OfficialPaper(name + "-" + LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyyMMddHHmm")) + ".xlsx",
            OfficialPaper.Format.EXCEL, content);
    }

    private static List<List<String>> rows(Function<String, Page<List<String>>> pages) {
        List<List<String>> rows = new ArrayList<>();
        String after = null;
        do {
            Page<List<String>> page = pages.apply(after);
            rows.addAll(page.items());
            if (rows.size() > MOST_ROWS) {
                throw Refusal.conflict("一次最多导出 " + MOST_ROWS + " 笔，请按工会或资金分次导出");
            }
            after = page.next();
        } while (after != null);
        return rows;
    }
}
