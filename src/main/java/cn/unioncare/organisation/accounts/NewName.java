package cn.unioncare.organisation.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** What a person is called from now on. */
public record NewName(
    @NotBlank(message = "请填写姓名") @Pattern(regexp = PersonName.FORM, message = PersonName.PROBLEM) String name) { }
