package cn.unioncare.organisation.accounts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An account that is to be opened.
 *
 * @param from its first day; null for today
 */
public record NewAccount(
    @NotBlank(message = "请填写账号") @Pattern(regexp = Login.FORM, message = Login.PROBLEM) String login,
    @NotBlank(message = "请填写姓名") @Pattern(regexp = PersonName.FORM, message = PersonName.PROBLEM) String name,
    @NotBlank(message = "请选择所属工会") String union, LocalDate from,
    @Size(max = 20, message = "岗位不超过 20 个") List<@Valid OfficeWish> offices) {

    public NewAccount {
        offices = offices == null ? List.of() : offices.stream().filter(Objects::nonNull).toList();
    }
}
