package cn.unioncare.hardship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 共同调查人签字确认: the second surveyor was there and agrees with the record. */
public record SurveyConfirmation(
        @NotNull(message = "请选择是否共同入户") Boolean present,
        @NotNull(message = "请选择是否同意调查记录") Boolean agrees,
        @NotNull(message = "请声明与申请家庭有无亲属关系") Boolean noKinship,
        @Size(max = 500, message = "说明不超过 500 字") String note) { }
