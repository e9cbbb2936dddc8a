package cn.unioncare.campaign;

import cn.unioncare.documents.Code;
import cn.unioncare.vault.ValidIdNumber;
import cn.unioncare.vault.ValidMobile;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A family that is not on file and is visited all the same: 突发事件、意外伤害、重大疾病及其他原因, 困难农民工, 困难劳模.
 *
 * @param union the union that visits it
 */
public record NewFamily(
        @NotNull(message = "请选择对象类别") @Code("campaign-target") String kind,
        @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
        @NotBlank(message = "请填写身份证号") @ValidIdNumber String idNumber,
        @NotBlank(message = "请填写联系电话") @ValidMobile String phone,
        @NotBlank(message = "请填写住址") @Size(max = 120, message = "住址不超过 120 字") String address,
        @NotNull(message = "请填写家庭人口") @Min(value = 1, message = "家庭人口至少 1 人") @Max(value = 30, message = "家庭人口过多") Integer householdSize,
        @NotBlank(message = "请填写走访工会的编码") @Size(max = 12, message = "工会编码不超过 12 位") String union,
        @NotBlank(message = "请填写致困情况") @Size(max = 500, message = "致困情况不超过 500 字") String situation) {

    /** Without anything of the person, so that it never reaches a log by accident. */
    @Override
    public String toString() {
        return kind + " at " + union;
    }
}
