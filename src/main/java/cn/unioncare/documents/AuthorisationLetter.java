package cn.unioncare.documents;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;

/**
 * 授权书（声明书） (冀工办发〔2017〕44号 附件1): for which uses, and until when, the household lets its data be looked up.
 *
 * @param adultsSigned whether every adult member of the household has signed
 */
public record AuthorisationLetter(
        @NotNull(message = "请填写授权日期") LocalDate signedOn,
        @NotNull(message = "请填写授权期限") LocalDate validUntil,
        @NotEmpty(message = "请选择授权范围") Set<@NotNull(message = "授权范围不能为空") Scope> scopes,
        @NotNull(message = "请确认成年家庭成员均已签字")
        @AssertTrue(message = "全体共同生活的成年家庭成员均应签字") Boolean adultsSigned) {

    /** 民政核对, 公示, 发放. */
    public enum Scope { CIVIL_AFFAIRS, PUBLICITY, PAYMENT }

    // Named for the field that its message stands at.
    @AssertTrue(message = "授权期限不能早于授权日期")
    boolean isValidUntil() {
        return signedOn == null || validUntil == null || !validUntil.isBefore(signedOn);
    }

    /** Whether it allows that use on that day. */
    public boolean allows(Scope scope, LocalDate on) {
        return scopes.contains(scope) && !on.isBefore(signedOn) && !on.isAfter(validUntil);
    }
}
