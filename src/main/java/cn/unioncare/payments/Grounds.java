package cn.unioncare.payments;

import java.math.BigDecimal;

/**
 * What some caps are reckoned from.
 *
 * @param ownPart 个人自付部分 of a medical bill, in 元; null elsewhere
 * @param student the ID number of the student who is helped; null elsewhere. Kept as a keyed hash only.
 */
public record Grounds(BigDecimal ownPart, String student) {

    public static final Grounds NONE = new Grounds(null, null);
}
