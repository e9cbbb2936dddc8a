package cn.unioncare.rights;

import cn.unioncare.vault.ValidIdNumber;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 查阅申请: who asks to be told what is held of a person (个人信息保护法 第四十五条).
 *
 * @param identityChecked that the clerk has seen the identity card, of an agent his letter too
 * @param name            with {@code phone}: 自荐、互荐 know nobody by an ID number; absent where they are not asked for
 */
public record DisclosureRequest(
        @NotNull(message = "请填写身份证号") @ValidIdNumber String idNumber,
        @NotNull(message = "请选择申请人是本人、监护人还是受托人") RequestedBy requestedBy,
        @NotNull(message = "请确认已核验身份")
        @AssertTrue(message = "未核验身份证件（受托人还须核验委托书）的，不得提供查阅") Boolean identityChecked,
        @NotNull(message = "请填写申请日期") @PastOrPresent(message = "申请日期不能晚于今天") LocalDate requestedOn,
        @NotBlank(message = "请填写查阅事由") @Size(max = 200, message = "查阅事由不超过 200 字") String reason,
        @Size(max = 30, message = "姓名不超过 30 字") String name,
        @Size(max = 20, message = "联系电话不超过 20 字") String phone) {

    @AssertTrue(message = "查找自荐、互荐的，姓名和联系电话都要填写")
    boolean isPhone() {
        return isGiven(name) == isGiven(phone);
    }

    /** Whether what hangs on no case is asked for too. */
    boolean asksBeyondCases() {
        return isGiven(name) && isGiven(phone);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    /** 本人, 监护人, 受托人. */
    public enum RequestedBy {
        SELF("本人"), GUARDIAN("监护人"), AGENT("受托人");

        private final String label;

        RequestedBy(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
