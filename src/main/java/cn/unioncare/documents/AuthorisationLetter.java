package cn.unioncare.documents;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * 授权书（声明书） (冀工办发〔2017〕44号 附件1): for which uses, and until when, the household lets its data be looked up.
 *
 * @param adultsSigned     whether every adult member of the household has signed
 * @param authorised       who may look: the unions and civil affairs
 * @param inquiries        into what they may look
 * @param signedBy         the names of those who have signed
 * @param declared         the declaration: all true, the publicity known, money returned where it was not true
 * @param sensitiveConsent consent to the handling of sensitive data such as health and accounts
 */
@LongestTerm
public record AuthorisationLetter(
        @NotNull(message = "请填写授权日期") @PastOrPresent(message = "授权日期不能晚于今天") LocalDate signedOn,
        @NotNull(message = "请填写授权期限") LocalDate validUntil,
        @NotEmpty(message = "请选择授权范围") Set<@NotNull(message = "授权范围不能为空") Scope> scopes,
        @NotNull(message = "请确认成年家庭成员均已签字")
        @AssertTrue(message = "全体共同生活的成年家庭成员均应签字") Boolean adultsSigned,
        @Size(max = 3, message = "被授权单位过多")
        List<@NotNull(message = "被授权单位不能为空") @Code("authorised-body") String> authorised,
        @Size(max = 9, message = "授权查询范围过多")
        List<@NotNull(message = "授权查询范围不能为空") @Code("inquiry") String> inquiries,
        @Size(max = 30, message = "签字人不超过 30 人")
        List<@NotBlank(message = "签字人不能为空") @Size(max = 30, message = "姓名不超过 30 字") String> signedBy,
        @AssertTrue(message = "授权人须作出声明，否则授权书无效") Boolean declared,
        @AssertTrue(message = "授权人须同意处理敏感个人信息，否则不能核对") Boolean sensitiveConsent) {

    /** The uses that a household consents to, each for itself. */
    public enum Scope {
        CIVIL_AFFAIRS("民政部门核对家庭经济状况", "民政核对"), PUBLICITY("在本单位公示", "公示"), PAYMENT("发放帮扶资金", "发放");

        private final String label;
        private final String word;

        Scope(String label, String word) {
            this.label = label;
            this.word = word;
        }

        /** For a sentence. */
        String word() {
            return word;
        }

        public String label() {
            return label;
        }
    }

    // Named for the field that its message stands at.
    @AssertTrue(message = "授权期限不能早于授权日期")
    boolean isValidUntil() {
        return signedOn == null || validUntil == null || !validUntil.isBefore(signedOn);
    }
}
