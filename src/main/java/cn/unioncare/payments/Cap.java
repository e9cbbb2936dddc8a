package cn.unioncare.payments;

import java.math.BigDecimal;

/**
 * The most that may be paid for one kind of help from one source in a year.
 *
 * @param source a code of the list {@code fund-source}, or {@code *}
 * @param value  how many times the basis; for {@code SUM} the sum itself, in 元
 */
record Cap(String kind, String source, Basis basis, BigDecimal value, Per per, String clause) {

    /** What it is reckoned from: the local 低保 standard of one head and month, 个人自付部分, or a fixed sum. */
    enum Basis { STANDARD, OWN_PART, SUM }

    /** Whose year is counted. */
    enum Per {
        HOUSEHOLD("每户每年"), STUDENT("每名学生每年");

        private final String label;

        Per(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What is ruled, without the name of where: that stands beside it in a refusal. */
    String rule() {
        return clause.substring(clause.indexOf('：') + 1);
    }

    static Cap of(String[] cells) {
        return new Cap(cells[0], cells[1], Basis.valueOf(cells[2]), new BigDecimal(cells[3]), Per.valueOf(cells[4]), cells[5]);
    }

    boolean isFor(PaymentRequest wish) {
        return isFor(wish.aidKind(), wish.fundSource());
    }

    boolean isFor(String aidKind, String fundSource) {
        return kind.equals(aidKind) && (source.equals("*") || source.equals(fundSource));
    }
}
