package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Very many unions with very long names, on a desk and on a telephone. */
class OrganisationIT extends BrowserTest {

    private static final String ADMIN = "admin.410102";
    private static final int MANY = 200;
    /** As long as a name may be. */
    private static final String LONG = "中原区示例精密机械装备制造与维修服务股份有限公司第一分公司".repeat(4)
        .substring(0, 92);
    private static final String[] TITLES = {"工会编码", "工会名称", "层级", "上级工会编码", "地区代码", "本级认定",
        "审核工会编码", "启用日期"};

    private static FilePayload units(String prefix, String region) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("工会");
            row(sheet, 0, TITLES);
            IntStream.rangeClosed(1, MANY).forEach(i -> row(sheet, i, "%s%03d".formatted(prefix, i),
                LONG + "第%03d工会".formatted(i), "基层工会", "410102", region, "否", "410102"));
            row(workbook.newWorksheet("人员"), 0, "账号", "姓名", "工会编码", "岗位", "启用日期", "任职结束日期");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePayload("工会.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes.toByteArray());
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        IntStream.range(0, cells.length).forEach(c -> sheet.value(row, c, cells[c]));
    }

    private static void fits(Page page, String what) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(what).isLessThanOrEqualTo(0);
    }

    private void imported(Worker admin, String prefix) {
        Page page = admin.page();
        page.navigate("/organisation/#/imports");
        page.getByLabel("选择填好的文件").setInputFiles(units(prefix, "999999"));
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("没有导入任何内容"))).isVisible();
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("第 2 行");
        fits(page, "a file with mistakes");
        page.getByLabel("选择填好的文件").setInputFiles(units(prefix, "410102"));
        assertThat(page.getByText("新设工会 200 个")).isVisible();
        fits(page, "what would be imported");
        admin.button("导入 200 个工会、0 个账号").click();
        admin.button("导入").click();
        assertThat(page.locator("#notice")).containsText("已导入 200 个工会");
    }

    @Test
    void two_hundred_unions_with_long_names_are_imported_opened_and_found() {
        Worker admin = at_a_desk(ADMIN);
        Page page = admin.page();
        imported(admin, "410102A");
        page.navigate("/organisation/#/units/410102A007");
        assertThat(page.locator("h1")).containsText("第007工会");
        fits(page, "one of many");
        assertThat(page.getByText("显示更多…")).isVisible();
        page.getByLabel("查找工会名称或编码").fill("第199工会");
        assertThat(page.locator(".tree li")).hasCount(1);
        page.locator(".tree a").click();
        assertThat(page.locator("h1")).containsText("第199工会");
    }

    @Test
    void on_a_telephone_long_names_wrap_and_the_tree_folds() {
        Worker admin = on_a_phone(ADMIN);
        Page page = admin.page();
        imported(admin, "410102B");
        page.navigate("/organisation/#/units/410102B003");
        assertThat(page.locator("h1")).containsText("第003工会");
        fits(page, "one of many");
        page.getByText("选择其他工会").click();
        assertThat(page.getByLabel("查找工会名称或编码")).isVisible();
        fits(page, "the tree");
        page.getByText("选择其他工会").click();
        assertThat(admin.button("新设下级工会")).hasCount(0);
        admin.button("变更").click();
        fits(page, "a dialog");
    }

    @Test
    void what_is_wrong_with_a_new_union_or_account_is_told_at_its_field() {
        Worker admin = at_a_desk(ADMIN).expecting("status of 400");
        Page page = admin.page();
        page.navigate("/organisation/#/units/410102");
        admin.button("新设下级工会").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("地区代码").fill("41");
        dialog.getByLabel("启用日期").fill("明天");
        admin.button("新设").click();
        assertThat(dialog.locator("[aria-invalid=true]").first()).isFocused();
        dialog.getByLabel("启用日期").fill("");
        admin.button("新设").click();
        assertThat(dialog.locator("div", new Locator.LocatorOptions().setHas(page.getByLabel("工会名称"))).last()
            .locator(".error")).containsText("工会名称");
        page.keyboard().press("Escape");
        page.navigate("/organisation/#/accounts/410102");
        admin.button("开立账号").click();
        admin.button("开立").click();
        assertThat(dialog.locator(".error").first()).not().isEmpty();
    }
}
