package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.dossier.DossierVerifier;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor keeps heads outside, brings them back, and takes a case out to be checked where nothing else is. */
class HeadsIT extends BrowserTest {

    private static final String UNION = "13030602";
    private static final String REASON = "#dossier-reason";

    @TempDir
    private Path folder;

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private Path taken(Page page, Locator button, String name) {
        Download download = page.waitForDownload(button::click);
        Path file = folder.resolve(name);
        download.saveAs(file);
        return file;
    }

    @Test
    void a_head_is_taken_out_and_compared_and_the_ledger_verified() {
        PreparedCase.filed(product(), UNION);
        Worker auditor = at_a_desk("auditor." + UNION);
        Page page = auditor.page();
        page.navigate("/heads/");
        assertThat(page.locator(".digest")).hasCount(2);

        Path head = taken(page, auditor.button("下载链头文件"), "head.json");
        Path list = taken(page, auditor.button("下载链头清单"), "list.gz");
        page.setInputFiles("#head-files", head);
        page.setInputFiles("#list-file", list);
        page.locator("button", new Page.LocatorOptions().setHasText("比对")).click();
        assertThat(page.locator(".verified")).containsText("比对一致");
        auditor.button("开始校验").click();
        assertThat(page.locator(".verified").first()).containsText("校验通过");
        AccessibilityIT.look(page, null, "heads");
        picture(page, "heads");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.getByText("审计人员签字")).isVisible();
        assertThat(page.locator(".head-sheet")).containsText("示例水泥厂工会");
        assertThat(page.locator(".head-sheet")).containsText("auditor." + UNION);
        assertThat(page.getByText("与外存链头比对")).isHidden();
        picture(page, "heads-print");
    }

    @Test
    void a_case_is_taken_out_on_its_page_with_a_reason_and_verifies() {
        PreparedCase filed = PreparedCase.filed(product(), UNION).upTo("AgreePlan").done("AgreePlan");
        Worker auditor = at_a_desk("auditor." + UNION).expecting("status of 400");
        Page page = auditor.page();
        page.navigate("/history/");
        page.getByLabel("案号").fill(filed.number());
        auditor.button("查询").click();
        page.getByText(filed.number()).first().click();
        auditor.button("导出卷宗").click();
        page.fill(REASON, "看");
        dialogButton(page).click();
        assertThat(page.locator("dialog .uc-at-field")).containsText("请写明用途");
        picture(page, "dossier-dialog");
        page.fill(REASON, "上级工会抽查本案");
        Path file = taken(page, dialogButton(page), "dossier.zip");

        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new DossierVerifier(new PrintStream(said, true, StandardCharsets.UTF_8)).run(new String[] {"--verify", file.toString()});
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(filed.number(), "上级工会抽查本案");
    }

    private static Locator dialogButton(Page page) {
        return page.locator("dialog .uc-primary");
    }

    @Test
    void who_may_not_take_cases_out_sees_no_button_and_no_page() {
        Worker supervisor = at_a_desk("supervisor." + UNION).expecting("status of 403");
        PreparedCase filed = PreparedCase.filed(product(), UNION);
        Page page = supervisor.page();
        page.navigate("/history/");
        page.getByLabel("状态").selectOption("RUNNING");
        page.getByLabel("案号").fill(filed.number());
        supervisor.button("查询").click();
        page.getByText(filed.number()).first().click();
        assertThat(page.locator(".diagram")).isVisible();
        assertThat(page.getByText("导出卷宗")).hasCount(0);
        assertThat(page.navigate("/heads/").status()).isEqualTo(403);
    }
}
