package cn.unioncare.aid;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Code;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.payments.Method;
import cn.unioncare.vault.ValidIdNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * An application for help, filed by the clerk for a household. Of a household on file only the archive's number is told; the
 * person stands there. What is left open is what the kind of help does not ask for.
 *
 * @param archive   of a household on file; null for a temporary record, which tells the person instead
 * @param amount    in 元; for goods what they cost; null for a service, and so are source and method
 * @param bank      开户银行; null for goods, and so is the card
 * @param ownPart   个人自付部分 of a medical bill, in 元
 * @param studentIdNumber of the student who is helped
 */
public record AidApplication(
        @NotNull(message = "请选择是否已建档") Boolean onFile,
        @Size(max = 40, message = "档案号不超过 40 字") String archive,
        @Size(max = 30, message = "姓名不超过 30 字") String name,
        @ValidIdNumber String idNumber,
        @Pattern(regexp = "1\\d{10}|0\\d{2,3}-?\\d{7,8}", message = "联系电话应为 11 位手机号或带区号的固定电话") String phone,
        @Size(max = 120, message = "现住址不超过 120 字") String address,
        @NotNull(message = "请选择帮扶类型") @Code("aid") String kind,
        @NotBlank(message = "请写明申请理由") @Size(max = 1000, message = "申请理由不超过 1000 字") String reason,
        @Yuan BigDecimal amount,
        @Code("fund-source") String source,
        Method method,
        @Size(max = 60, message = "开户银行不超过 60 字") String bank,
        @Size(max = 19, message = "银行卡号不超过 19 位") String bankCard,
        @Size(max = 200, message = "实物名称和数量不超过 200 字") String goods,
        @Yuan BigDecimal ownPart,
        @ValidIdNumber String studentIdNumber,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    public AidApplication {
        // A form sends what was left empty as an empty text.
        archive = orNull(archive);
        name = orNull(name);
        idNumber = orNull(idNumber);
        phone = orNull(phone);
        address = orNull(address);
        bank = orNull(bank);
        bankCard = orNull(bankCard);
        goods = orNull(goods);
        studentIdNumber = orNull(studentIdNumber);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Never in the clear, not even by accident. */
    @Override
    public String toString() {
        return "AidApplication";
    }
}
