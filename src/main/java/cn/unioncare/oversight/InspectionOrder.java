package cn.unioncare.oversight;

import cn.unioncare.documents.Code;
import cn.unioncare.shared.Impersonal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 督查通知.
 *
 * @param basis  the document or clause on whose ground
 * @param unions codes of unions below
 */
public record InspectionOrder(
        @NotNull(message = "请选择督查类别") @Code("inspection-subject") String kind,
        @NotBlank(message = "请填写督查事项") @Size(max = 60, message = "督查事项不超过 60 字") @Impersonal String title,
        @NotBlank(message = "请填写督查要求") @Size(max = 2000, message = "督查要求不超过 2000 字") @Impersonal String text,
        @Size(max = 200, message = "督查依据不超过 200 字") @Impersonal String basis,
        @NotNull(message = "请填写反馈期限") LocalDate dueOn,
        @NotEmpty(message = "请选择被督查的工会") @Size(max = 200, message = "一次督查不超过 200 个工会") List<@NotNull String> unions) { }
