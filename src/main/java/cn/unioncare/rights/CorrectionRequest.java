package cn.unioncare.rights;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.rights.DisclosureRequest.RequestedBy;
import cn.unioncare.vault.BankCard;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 更正申请: what is wrong in an archive, what is right, and the proof (个人信息保护法 第四十六条).
 *
 * @param attachments the proof, scanned
 */
public record CorrectionRequest(
        @JsonProperty("case") @NotBlank(message = "请填写案号") String caseId,
        @NotNull(message = "请选择申请人是本人、监护人还是受托人") RequestedBy requestedBy,
        @NotNull(message = "请确认已核验身份")
        @AssertTrue(message = "未核验身份证件（受托人还须核验委托书）的，不得受理") Boolean identityChecked,
        @NotNull(message = "请填写申请日期") @PastOrPresent(message = "申请日期不能晚于今天") LocalDate requestedOn,
        @NotEmpty(message = "请填写要更正的内容") @Size(max = 10, message = "一次最多更正 10 项")
        List<@Valid @NotNull(message = "要更正的内容不能为空") Item> items,
        @NotBlank(message = "请说明哪里有误") @Size(max = 500, message = "说明不超过 500 字") String statement,
        @NotEmpty(message = "请上传证明材料") @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    private static final String BANK_CARD = "entry.bankCard";

    /** @param value what is right; empty where nothing should stand there */
    public record Item(@NotBlank(message = "请选择要更正的项目") @Size(max = 60, message = "没有此项") String field,
                       @Size(max = 200, message = "内容不超过 200 字") String value) {

        // Named for the field that its message stands at; what needs the archive is judged once the request is whole.
        @AssertTrue(message = "银行卡号不正确，请核对后重新填写")
        boolean isValue() {
            return !BANK_CARD.equals(field) || value == null || value.isBlank() || BankCard.problem(value).isEmpty();
        }
    }
}
