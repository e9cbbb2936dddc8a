package cn.unioncare.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 逐项核实推选条件: a person answers for each condition that nobody can compute.
 *
 * @param publicityConsent that the candidate has agreed in writing to stand on the lists that are posted
 */
public record ConditionsConfirmed(
        @NotEmpty(message = "请逐项核实") @Size(max = 60, message = "条件过多")
        List<@Valid @NotNull(message = "核实项不能为空") Item> items,
        @NotBlank(message = "请填写核实情况") @Size(max = 1000, message = "核实情况不超过 1000 字") String opinion,
        @NotNull(message = "请确认推荐对象同意公示")
        @AssertTrue(message = "公示前应取得推荐对象本人（集体负责人）的书面同意（个人信息保护法第二十五条）") Boolean publicityConsent,
        @NotNull(message = "请声明与推荐对象有无亲属关系") Boolean noKinship) {

    /** @param condition as it was asked, with its clause */
    public record Item(
            @NotBlank(message = "请填写核实的条件") @Size(max = 500, message = "条件不超过 500 字") String condition,
            @NotNull(message = "请选择是否成立") Boolean met) { }

    boolean allMet() {
        return items.stream().allMatch(Item::met);
    }
}
