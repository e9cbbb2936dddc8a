package cn.unioncare.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The minimum living standard of a city (当地城市低保标准).
 *
 * @param region division code of six digits
 * @param amount yuan a head and month
 * @param source the document that set it
 */
public record LocalStandard(String region, LocalDate effectiveFrom, BigDecimal amount, String source) {

    public LocalStandard {
        if (!region.matches("\\d{6}") || amount.signum() <= 0 || amount.scale() > 2) {
            throw new IllegalArgumentException("地区代码应为 6 位数字，标准应为正数且最多两位小数");
        }
    }
}
