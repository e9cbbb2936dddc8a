package cn.unioncare.payments;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * One number that is counted of entries or payments.
 *
 * @param condition in SQL over the row {@code x}
 * @param amount    what a row adds, in SQL
 */
record PaymentFigure(String id, Rows rows, String condition, String amount) {

    /** Of what: money that came in, or payments that were made and not undone. */
    enum Rows {
        ENTRIES("x.fund || '.' || lpad(cast(x.seq as varchar), 8, '0')", "x.union_code", """
             from (select e.fund, e.seq, e.amount, e.document, f.union_code, f.source from fund_entry e join fund f on f.number = e.fund
                where e.kind in ('IN', 'ADJUST') and e.entered_at >= :begin and e.entered_at < :end) x
            where x.union_code = any(:unions)\s"""),
        PAYMENTS("x.number", "x.payer", """
             from payment_order x where x.payer = any(:unions) and x.state in ('PAID', 'RECOVERING')
              and x.paid_on between :from and :until\s""");

        private final String key;
        private final String union;
        private final String text;

        Rows(String key, String union, String text) {
            this.key = key;
            this.union = union;
            this.text = text;
        }

        String key() {
            return key;
        }

        String union() {
            return union;
        }

        String text() {
            return text;
        }
    }

    private static final String YUAN = "x.amount - x.recovered";
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of("living", "'01'", "medical", "'02'", "schooling", "'03', '07'",
        "legal", "'04'", "training", "'05'", "placement", "'06'", "other", "'08', '09', '10', '11', '12'"));

    /** By id, in an order that stays. */
    static Map<String, PaymentFigure> all() {
        Map<String, PaymentFigure> all = new LinkedHashMap<>();
        DataFile.rows("sources.csv", 5).stream().map(cells -> cells[0]).forEach(source -> {
            String of = "x.source = '" + source + "'";
            put(all, "funds.in." + source, Rows.ENTRIES, of, "x.amount");
            put(all, "payments.spent." + source, Rows.PAYMENTS, of, YUAN);
        });
        KINDS.forEach((name, codes) -> paid(all, "payments.aid." + name, "#.kind in (" + codes + ")"));
        Arrays.stream(Method.values()).forEach(method ->
            paid(all, "payments.method." + method, "#.method = '" + method + "'"));
        warmth(all);
        return all;
    }

    // 附件1: what campaigns have paid, and what the banks have answered of it.
    private static void warmth(Map<String, PaymentFigure> all) {
        String of = "x.occasion like 'SW-%'";
        put(all, "warmth.paid.bank", Rows.PAYMENTS, of + " and x.method = 'BANK'", YUAN);
        put(all, "warmth.paid.kind", Rows.PAYMENTS, of + " and x.method = 'IN_KIND'", YUAN);
        put(all, "warmth.replied", Rows.PAYMENTS, of + """
             and x.method = 'BANK' and exists (select 1 from payment_attempt z where z.payment = x.number and z.result = 'PAID'
                and z.bank_flow is not null)""", YUAN);
        put(all, "warmth.filed.amount", Rows.PAYMENTS, of + " and x.archive is not null", YUAN);
        put(all, "warmth.sudden.amount", Rows.PAYMENTS, of + " and x.archive is null", YUAN);
        households(all, "warmth.households.bank", "#.occasion like 'SW-%' and #.method = 'BANK'");
        households(all, "warmth.households.kind", "#.occasion like 'SW-%' and #.method = 'IN_KIND'");
    }

    private static void paid(Map<String, PaymentFigure> all, String id, String condition) {
        String of = of(condition, "x");
        put(all, id + ".times", Rows.PAYMENTS, of, "1");
        put(all, id + ".amount", Rows.PAYMENTS, of, YUAN);
        households(all, id + ".households", condition);
    }

    // A household counts with the first of its payments, so that the list behind the number has a row for each.
    private static void households(Map<String, PaymentFigure> all, String id, String condition) {
        put(all, id, Rows.PAYMENTS, of(condition, "x") + """
             and not exists (select 1 from payment_order y where y.payer = x.payer and y.household = x.household and y.number < x.number
                and y.state in ('PAID', 'RECOVERING') and y.paid_on between :from and :until and\s""" + of(condition, "y") + ")", "1");
    }

    /** @param condition with the row's name written as {@code #} */
    private static String of(String condition, String row) {
        return condition.replace("#", row);
    }

    private static void put(Map<String, PaymentFigure> all, String id, Rows rows, String condition, String amount) {
        all.put(id, new PaymentFigure(id, rows, condition, amount));
    }
}
