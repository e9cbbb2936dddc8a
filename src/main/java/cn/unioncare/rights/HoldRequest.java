package cn.unioncare.rights;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param document what asks for it, such as the number of a letter; no personal data */
public record HoldRequest(@JsonProperty("case") @NotBlank(message = "请填写案号") String caseId,
                          @NotNull(message = "请选择暂缓销毁的原因") Hold.Reason reason,
                          @NotBlank(message = "请填写依据，如审计通知、受理通知书的文号")
                          @Size(max = 100, message = "依据不超过 100 字") String document) { }
