package cn.unioncare.eligibility;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A standard that comes into force.
 *
 * @param amount    yuan a head and month, with at most two decimals
 * @param source    the number of the document that sets it
 * @param confirmed whether it is to be recorded although cases of that time have been assessed already
 */
public record NewStandard(
    @NotBlank(message = "请填写地区代码") @Pattern(regexp = "\\d{6}", message = "地区代码应为 6 位数字") String region,
    @NotNull(message = "请填写执行日期") LocalDate effectiveFrom,
    @NotNull(message = AMOUNT_MISSING) @DecimalMin(value = "1", message = AMOUNT_WRONG)
    @DecimalMax(value = "99999", message = AMOUNT_WRONG) @Digits(integer = 5, fraction = 2, message = AMOUNT_WRONG)
    BigDecimal amount,
    @NotBlank(message = SOURCE_MISSING) @Pattern(regexp = SOURCE_FORM, message = SOURCE_WRONG) String source,
    Boolean confirmed) {

    static final String AMOUNT_MISSING = "请填写低保标准";
    static final String AMOUNT_WRONG = "低保标准应为 1 至 99999 元，最多两位小数";
    static final String SOURCE_MISSING = "请填写公布标准的文号";
    static final String SOURCE_FORM = "(?!.*\\d{8})[^\\p{Cc}\\p{Cs}\\p{Cf}\\p{Zl}\\p{Zp}]{4,100}";
    static final String SOURCE_WRONG = "文号应为 4 至 100 字，如 抚民字〔2021〕5号";

    public NewStandard {
        confirmed = Boolean.TRUE.equals(confirmed);
    }
}
