package cn.unioncare.nomination.entry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 自荐、互荐: what a person can say of a candidate. Whatever else the programme asks for, such as the ID number, the unit's
 * clerk asks the candidate for, and it never comes over the public page.
 *
 * @param unit      the code of the candidate's union; null where the entrant does not know it
 * @param candidate who is recommended
 * @param story     主要事迹
 * @param entrant   who recommends somebody else; absent where the candidate recommends himself
 * @param agreed    the candidate agrees to the recommendation and to the use of what is told of him
 * @param truthful  the entrant stands for what he tells
 * @param website   no person sees this field, only a program fills it
 */
public record EntryContent(
        @NotNull(message = "请选择自荐或者互相举荐")
        @Pattern(regexp = "SELF|PEER", message = "请选择自荐（SELF）或者互相举荐（PEER）") String entry,
        @Pattern(regexp = "[0-9A-Z]{2,12}", message = "工会编码不正确，请从列表中选择") String unit,
        @NotNull(message = "请填写推荐对象") @Valid Candidate candidate,
        @NotBlank(message = "请填写主要事迹") @Size(max = 4000, message = "主要事迹不超过 4000 字") String story,
        @Valid Entrant entrant,
        @NotNull(message = "请确认推荐对象本人同意")
        @AssertTrue(message = "未征得推荐对象本人同意的，不能推荐") Boolean agreed,
        @NotNull(message = "请确认所填内容真实")
        @AssertTrue(message = "请确认所填内容真实") Boolean truthful,
        @Null(message = "提交未被接受，请重新打开页面填写") String website) {

    public record Candidate(
            @NotBlank(message = "请填写姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
            @NotNull(message = "请选择性别") @Pattern(regexp = "MALE|FEMALE", message = "请选择男（MALE）或者女（FEMALE）") String gender,
            @NotBlank(message = "请填写工作单位") @Size(max = 60, message = "工作单位不超过 60 字") String workUnit,
            @NotBlank(message = "请填写职务") @Size(max = 60, message = "职务不超过 60 字") String position,
            @PastOrPresent(message = "从事工会工作的时间不能晚于今天") LocalDate unionWorkSince,
            @NotBlank(message = "请填写联系电话")
            @Pattern(regexp = "1\\d{10}|0\\d{2,3}-?\\d{7,8}", message = "联系电话应为 11 位手机号或带区号的固定电话") String phone) { }

    public record Entrant(
            @NotBlank(message = "请填写举荐人姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
            @NotBlank(message = "请填写举荐人联系电话")
            @Pattern(regexp = "1\\d{10}|0\\d{2,3}-?\\d{7,8}", message = "联系电话应为 11 位手机号或带区号的固定电话") String phone) { }
}
