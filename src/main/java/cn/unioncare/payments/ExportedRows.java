package cn.unioncare.payments;

import java.util.List;

/** The lists that leave the system, row by row in the order of their titles. */
final class ExportedRows {

    static final List<String> PAYMENTS = List.of("发放编号", "支付工会", "资金来源", "帮扶类型", "户编号", "档案编号", "收款人", "金额（元）", "已追回（元）",
        "发放方式", "状态", "发放日期", "批次", "事项");
    static final List<String> BATCHES = List.of("批次", "支付工会", "资金", "资金来源", "发放方式", "笔数", "金额（元）", "已发放（笔）", "失败（笔）", "状态",
        "建立日期");
    static final List<String> VOUCHERS = List.of("凭证号", "种类", "工会", "资金", "资金来源", "案号", "笔数", "金额（元）", "日期", "依据");
    static final List<String> RECOVERIES = List.of("编号", "支付工会", "发放编号", "原因类别", "应退（元）", "已退（元）", "尚欠（元）", "状态", "立案日期");

    private ExportedRows() { }

    static List<String> of(PaymentCard card) {
        return List.of(card.number(), card.payerName(), card.sourceName(), card.kindName(), card.household(), text(card.archive()),
            card.payee(), card.amount().toPlainString(), card.recovered().toPlainString(), card.methodName(), card.stateName(),
            text(card.paidOn()), text(card.batch()), card.occasion());
    }

    static List<String> of(BatchSearch.Card card) {
        return List.of(card.number(), card.payerName(), card.fund(), card.sourceName(), card.methodName(), text(card.payments()),
            card.amount().toPlainString(), text(card.arrived()), text(card.failed()), card.stateName(), text(card.openedAt().toLocalDate()));
    }

    static List<String> of(VoucherSearch.Card card) {
        String sign = card.kind().equals(Vouchers.Type.PAYMENT.name()) ? "" : "-";
        return List.of(card.number(), card.kindName(), card.unionName(), card.fund(), card.sourceName(), card.caseNumber(),
            text(card.lines()), sign + card.amount().toPlainString(), text(card.madeOn()), text(card.document()));
    }

    static List<String> of(RecoverySearch.Card card) {
        return List.of(card.number(), card.payerName(), card.payment(), card.causeName(), card.amount().toPlainString(),
            card.recovered().toPlainString(), card.outstanding().toPlainString(), card.stateName(), text(card.openedAt().toLocalDate()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
