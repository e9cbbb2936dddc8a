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
    enum Per { HOUSEHOLD, STUDENT }

    static Cap of(String[] cells) {
        return new Cap(cells[0], cells[1], Basis.valueOf(cells[2]), new BigDecimal(cells[3]), Per.valueOf(cells[4]), cells[5]);
    }

    boolean isFor(PaymentRequest wish) {
        return kind.equals(wish.aidKind()) && (source.equals("*") || source.equals(wish.fundSource()));
    }
}
