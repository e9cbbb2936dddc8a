package cn.unioncare.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One number that money is counted by.
 *
 * @param rows      which movements it is about
 * @param condition which of them, over {@code e} movement, {@code f} fund, {@code o} payment, {@code b} bank reply
 * @param measure   what of them is counted
 */
record PaymentFigure(String id, Rows rows, String condition, Measure measure) {

    private static final String OF_CAMPAIGNS = "o.occasion like 'SW-%' and (cast(:season as varchar) is null or o.occasion = :season)";
    // A reversal later than the period leaves the period as it was: what was paid then counts until the day it was reversed.
    private static final String STANDS = "(o.state in ('PAID', 'RECOVERING', 'RECOVERED') or o.state = 'REVERSED' and exists "
        + "(select 1 from fund_entry r where r.payment = o.number and r.kind = 'REVERSE' and r.entered_at >= :ends))";
    private static final List<String> SOURCES = List.of("CENTRAL", "PROVINCE", "LOCAL", "UNION", "DONATION", "ADMINISTRATIVE");
    /** 项目 of the centre's table, by the codes of the list {@code aid}. */
    private static final Map<String, String> PROJECTS = Map.of("living", "'01'", "medical", "'02'", "schooling", "'03', '07'",
        "legal", "'04'", "training", "'05'", "placement", "'06'", "other", "'08', '09', '10', '11', '12'");

    /** Movements of funds, and as whose they count. A payment counts on the day it was paid, whatever day that was entered. */
    enum Rows {
        IN("fund_entry e join fund f on f.number = e.fund",
            "e.kind in ('IN', 'ADJUST') and e.entered_at >= :begins and e.entered_at < :ends", "f.union_code", "e.fund", "e.seq"),
        SPENT("fund_entry e join fund f on f.number = e.fund join payment_order o on o.number = e.payment",
            "(e.kind = 'PAY' and o.paid_on between :from and :until "
                + "or e.kind in ('REVERSE', 'RECOVER') and e.entered_at >= :begins and e.entered_at < :ends)",
            "o.payer", "e.fund", "e.seq"),
        PAID("payment_order o join fund f on f.number = o.fund",
            STANDS + " and o.paid_on between :from and :until", "o.payer", "o.number", "1"),
        REPLIED("payment_attempt b join payment_order o on o.number = b.payment join fund f on f.number = o.fund",
            "b.result = 'PAID' and o.method = 'BANK' and b.replied_on between :from and :until and " + STANDS, "o.payer", "b.payment", "b.attempt");

        private final String from;
        private final String where;
        private final String union;
        private final String key;
        private final String seq;

        Rows(String from, String where, String union, String key, String seq) {
            this.from = from;
            this.where = where;
            this.union = union;
            this.key = key;
            this.seq = seq;
        }

        String sql() {
            return " from " + from + " where " + where + " and " + union + " = any(:unions) ";
        }

        String union() {
            return union;
        }

        String key() {
            return key;
        }

        String seq() {
            return seq;
        }

        boolean hasPayments() {
            return this != IN;
        }
    }

    /** Money in 元, payments, or households, each once for the union that paid. */
    enum Measure {
        IN("e.amount"), SPENT("e.spent_by"), AMOUNT("o.amount"), TIMES("1"), HOUSEHOLDS("o.household");

        private final String value;

        Measure(String value) {
            this.value = value;
        }

        String value() {
            return value;
        }

        /** What some rows add to the figure; where households are counted, the rows of one household, which counts once. */
        String counted(String condition) {
            return this == HOUSEHOLDS ? "max(case when " + condition + " then 1 else 0 end)"
                : "sum(case when " + condition + " then " + value + " else 0 end)";
        }
    }

    /** All there are, by their ids (domain.md 3, tables 1 and 2). */
    static Map<String, PaymentFigure> all() {
        List<PaymentFigure> figures = new ArrayList<>();
        for (String source : SOURCES) {
            figures.add(new PaymentFigure("funds.in." + source, Rows.IN, "f.source = '" + source + "'", Measure.IN));
            figures.add(new PaymentFigure("payments.spent." + source, Rows.SPENT, "f.source = '" + source + "'", Measure.SPENT));
        }
        PROJECTS.forEach((project, codes) -> {
            String condition = "o.kind in (" + codes + ")";
            figures.add(new PaymentFigure("payments.aid." + project + ".times", Rows.PAID, condition, Measure.TIMES));
            figures.add(new PaymentFigure("payments.aid." + project + ".households", Rows.PAID, condition, Measure.HOUSEHOLDS));
            figures.add(new PaymentFigure("payments.aid." + project + ".amount", Rows.SPENT, condition, Measure.SPENT));
        });
        warmth(figures);
        return figures.stream().collect(Collectors.toMap(PaymentFigure::id, Function.identity()));
    }

    private static void warmth(List<PaymentFigure> figures) {
        String bank = OF_CAMPAIGNS + " and o.method = 'BANK'";
        String kind = OF_CAMPAIGNS + " and o.method = 'IN_KIND'";
        figures.add(new PaymentFigure("warmth.paid.bank", Rows.PAID, bank, Measure.AMOUNT));
        figures.add(new PaymentFigure("warmth.paid.kind", Rows.PAID, kind, Measure.AMOUNT));
        figures.add(new PaymentFigure("warmth.replied", Rows.REPLIED, OF_CAMPAIGNS, Measure.AMOUNT));
        figures.add(new PaymentFigure("warmth.households.bank", Rows.PAID, bank, Measure.HOUSEHOLDS));
        figures.add(new PaymentFigure("warmth.households.kind", Rows.PAID, kind, Measure.HOUSEHOLDS));
        figures.add(new PaymentFigure("warmth.filed.amount", Rows.PAID, OF_CAMPAIGNS + " and o.archive is not null", Measure.AMOUNT));
        figures.add(new PaymentFigure("warmth.sudden.amount", Rows.PAID, OF_CAMPAIGNS + " and o.archive is null", Measure.AMOUNT));
    }
}
