package cn.unioncare.recusal;

import cn.unioncare.vault.ValidIdNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody whom a member of staff registers. The ID number is kept as a keyed hash only, the name masked. */
public record NewRelative(
        @NotNull(message = "请选择与本人的关系") Relation relation,
        @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
        @NotBlank(message = "请填写身份证号") @ValidIdNumber String idNumber) { }
