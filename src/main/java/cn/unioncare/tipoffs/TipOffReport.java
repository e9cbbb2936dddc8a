package cn.unioncare.tipoffs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What somebody tells.
 *
 * @param union    the code of the accused union, or of the one that the accused works in
 * @param accused  the accused person; null where it is the union
 * @param contact  who tells it; left out for an anonymous tip-off
 * @param truthful the informant stands for what is told
 * @param website  no person sees this field, only a program fills it
 */
public record TipOffReport(
        @NotBlank(message = "请选择被举报的工会")
        @Pattern(regexp = "[0-9A-Z]{2,12}", message = "工会编码不正确，请从列表中选择") String union,
        @Size(max = 30, message = "被举报人姓名不超过 30 字") String accused,
        @NotNull(message = "请选择举报事项") Matter matter,
        @NotBlank(message = "请填写举报内容") @Size(max = 4000, message = "举报内容不超过 4000 字") String content,
        @Valid Contact contact,
        @NotNull(message = "请确认所述内容属实")
        @AssertTrue(message = "请确认所述内容属实") Boolean truthful,
        @Null(message = "提交未被接受，请重新打开页面填写") String website) {

    /** @param means a telephone number or another way to reach the informant */
    public record Contact(
            @NotBlank(message = "请填写您的姓名；不愿留名的，请选择匿名举报") @Size(max = 30, message = "姓名不超过 30 字") String name,
            @NotBlank(message = "请填写联系方式；不愿留下的，请选择匿名举报") @Size(max = 100, message = "联系方式不超过 100 字")
            String means) { }

    /** Without the informant. */
    TipOffReport anonymous() {
        return new TipOffReport(union, accused == null || accused.isBlank() ? null : accused.strip(), matter, content, null,
            truthful, null);
    }
}
