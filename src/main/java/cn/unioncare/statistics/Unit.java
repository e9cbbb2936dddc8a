package cn.unioncare.statistics;

import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.util.Arrays;

/** What a column is counted in. Money is kept in 元 and shown as its column says. */
public enum Unit {
    HOUSEHOLD("户", 0), PERSON("人", 0), TIMES("人次", 0), PIECE("个", 0), TEN_THOUSAND_YUAN("万元", 2), YUAN("元", 2),
    PERCENT("%", 2);

    private static final BigDecimal MOST = new BigDecimal("999999999999");

    private final String label;
    private final int decimals;

    Unit(String label, int decimals) {
        this.label = label;
        this.decimals = decimals;
    }

    public String label() {
        return label;
    }

    boolean isMoney() {
        return this == TEN_THOUSAND_YUAN || this == YUAN;
    }

    static Unit of(String label) {
        return Arrays.stream(values()).filter(unit -> unit.label.equals(label)).findFirst().orElseThrow();
    }

    /** @throws Refusal 400 at that field for what cannot be so many of it; money is entered in 元 */
    BigDecimal checked(String field, BigDecimal amount) {
        if (amount == null || amount.signum() < 0 || amount.compareTo(MOST) > 0
                || amount.stripTrailingZeros().scale() > decimals) {
            throw Refusal.invalid(field, isMoney() ? "金额以元填写，不小于 0，最多两位小数"
                : "应填写不小于 0 的整数（" + label + "）");
        }
        return amount;
    }
}
