package cn.unioncare.eligibility;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/** What stands in the place of a standard that was recorded wrongly; the wrong one is kept and shown. */
public record Correction(
    @NotNull(message = NewStandard.AMOUNT_MISSING) @DecimalMin(value = "1", message = NewStandard.AMOUNT_WRONG)
    @DecimalMax(value = "99999", message = NewStandard.AMOUNT_WRONG)
    @Digits(integer = 5, fraction = 2, message = NewStandard.AMOUNT_WRONG) BigDecimal amount,
    @NotBlank(message = NewStandard.SOURCE_MISSING)
    @Pattern(regexp = NewStandard.SOURCE_FORM, message = NewStandard.SOURCE_WRONG) String source,
    @NotBlank(message = "请填写更正原因")
    @Pattern(regexp = "(?!.*\\d{8})[^\\p{Cc}\\p{Cs}\\p{Cf}]{2,200}", message = "更正原因应为 2 至 200 字，不得写入个人号码") String reason,
    Boolean confirmed) {

    public Correction {
        confirmed = Boolean.TRUE.equals(confirmed);
    }
}
