package cn.unioncare.hardship;

import cn.unioncare.documents.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 人工复核: what the standard alone could not decide. */
public record ManualReview(
        @NotNull(message = "请选择复核结论") Boolean accepted,
        @Code("hardship-category") String category,
        @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过 500 字") String reason,
        @NotNull(message = "请声明与申请家庭有无亲属关系") Boolean noKinship) { }
