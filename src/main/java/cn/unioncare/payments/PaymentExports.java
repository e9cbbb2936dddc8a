package cn.unioncare.payments;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.registry.ListExports;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of payments, batches, vouchers and recoveries that leave the system, names masked. */
@Service
public class PaymentExports {

    private static final String PURPOSE = "编制送温暖统计表";
    private static final ListExports.Kind PAYMENTS = new ListExports.Kind("PAYMENTS", "资金发放明细", PURPOSE);
    private static final ListExports.Kind BATCHES = new ListExports.Kind("BATCHES", "发放批次", PURPOSE);
    private static final ListExports.Kind VOUCHERS = new ListExports.Kind("VOUCHERS", "凭证", PURPOSE);
    private static final ListExports.Kind RECOVERIES = new ListExports.Kind("RECOVERIES", "追回", PURPOSE);

    private final PaymentSearch payments;
    private final BatchSearch batches;
    private final VoucherSearch vouchers;
    private final RecoverySearch recoveries;
    private final ListExports exports;

    PaymentExports(PaymentSearch payments, BatchSearch batches, VoucherSearch vouchers, RecoverySearch recoveries,
                   ListExports exports) {
        this.payments = payments;
        this.batches = batches;
        this.vouchers = vouchers;
        this.recoveries = recoveries;
        this.exports = exports;
    }

    /** @throws Refusal 403 without the right; 404 for another union; 400 without a purpose; 409 where there are too many */
    @Transactional
    public OfficialPaper payments(PaymentSearch.Wish wish, String purpose, Actor actor) {
        return exports.sheet(PAYMENTS, ExportedRows.PAYMENTS, after -> payments.list(new PaymentSearch.Wish(wish.union(), wish.fund(),
            wish.state(), wish.batch(), wish.text(), wish.sort(), ListExports.ROWS_A_PAGE, after), actor).map(ExportedRows::of), purpose, actor);
    }

    /** @throws Refusal as {@link #payments} */
    @Transactional
    public OfficialPaper batches(ListWish wish, String purpose, Actor actor) {
        return exports.sheet(BATCHES, ExportedRows.BATCHES, after ->
            batches.list(wish.page(ListExports.ROWS_A_PAGE, after), actor).map(ExportedRows::of), purpose, actor);
    }

    /** @throws Refusal as {@link #payments} */
    @Transactional
    public OfficialPaper vouchers(ListWish wish, String purpose, Actor actor) {
        return exports.sheet(VOUCHERS, ExportedRows.VOUCHERS, after ->
            vouchers.list(wish.page(ListExports.ROWS_A_PAGE, after), actor).map(ExportedRows::of), purpose, actor);
    }

    /** Why it is asked back stays inside. @throws Refusal as {@link #payments} */
    @Transactional
    public OfficialPaper recoveries(ListWish wish, String purpose, Actor actor) {
        return exports.sheet(RECOVERIES, ExportedRows.RECOVERIES, after ->
            recoveries.list(wish.page(ListExports.ROWS_A_PAGE, after), actor).map(ExportedRows::of), purpose, actor);
    }
}
