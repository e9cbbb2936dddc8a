package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.api.Upload;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Enclosures with Chinese names: brought, looked at, fetched again; and those that are none. */
class FilesIT extends BrowserTest {

    private static final String CLERK = "clerk.13030602";
    private static final String NAME = "入户照片《一》 测试.jpg";
    private static final int LARGEST = 10 * 1024 * 1024;

    private PreparedCase prepared;

    private Tasklist opened() {
        prepared = PreparedCase.filed(product(), "13030602").claimed("CheckCompleteness");
        Worker clerk = at_a_desk(CLERK).expecting("status of 400");
        return new Tasklist(clerk).show(prepared.task("CheckCompleteness"));
    }

    private static void choose(Tasklist tasklist, FilePayload... files) {
        tasklist.form().locator("input[type=file]:not([capture])").setInputFiles(files);
    }

    private static FilePayload jpeg(String name, byte[] content) {
        return new FilePayload(name, "image/jpeg", content);
    }

    private static Locator files(Tasklist tasklist) {
        return tasklist.form().locator(".uc-files > li");
    }

    @Test
    void a_photo_with_a_chinese_name_is_uploaded_shown_fetched_and_handed_in() throws Exception {
        byte[] photo = Photo.jpeg();
        Tasklist tasklist = opened();
        choose(tasklist, jpeg(NAME, photo), new FilePayload("证明 第2页.png", "image/png", Photo.png()));

        assertThat(files(tasklist)).hasCount(2);
        Locator first = files(tasklist).filter(new Locator.FilterOptions().setHasText(NAME));
        first.locator("select").selectOption("");
        tasklist.complete();
        assertThat(tasklist.form().locator(".uc-summary")).containsText("请选择附件类型：");
        assertThat(tasklist.form().locator(".uc-summary")).containsText(NAME);
        for (Locator file : files(tasklist).all()) {
            file.locator("select").selectOption(file.locator("select option").nth(1).getAttribute("value"));
        }

        first.getByText("预览").click();
        Locator picture = tasklist.worker().page().locator("dialog img");
        assertThat(picture).hasJSProperty("complete", true);
        assertThat(picture).hasJSProperty("naturalWidth", Photo.WIDTH);
        tasklist.worker().button("关闭").click();

        Download download = tasklist.worker().page().waitForDownload(() -> first.getByText("下载").click());
        assertThat(download.suggestedFilename()).isEqualTo(NAME);
        assertThat(Files.readAllBytes(download.path())).isEqualTo(photo);

        tasklist.fill("check-completeness", prepared.form("CheckCompleteness")).complete();
        assertThat(tasklist.worker().page().getByText("已办结").first()).isVisible();
        assertThat(product().get("surveyor1.13030602", "/api/tasks/" + prepared.task("SurveyHome") + "/form")
            .path("earlier").toString()).contains(NAME, "证明 第2页.png");
    }

    @Test
    void what_is_no_picture_and_what_is_too_large_is_refused_and_the_others_stay() {
        Tasklist tasklist = opened();
        choose(tasklist, jpeg(NAME, Photo.jpeg()));
        assertThat(files(tasklist)).hasCount(1);

        choose(tasklist, jpeg("其实是文字.jpg", "这是一段文字".getBytes(StandardCharsets.UTF_8)));
        assertThat(tasklist.form().locator(".uc-refused")).containsText("文件内容不是完好的 JPEG、PNG 图片或 PDF 文件");
        choose(tasklist, jpeg("太大.jpg", new byte[LARGEST + 1]));
        assertThat(tasklist.form().locator(".uc-refused").last()).containsText("文件超过 10 MB");
        choose(tasklist, new FilePayload("程序.exe", "application/octet-stream", new byte[] {1}));
        assertThat(tasklist.form().locator(".uc-refused").last()).containsText("只能上传 JPG、PNG 图片或 PDF 文件");

        for (int refused = 3; refused > 0; refused--) {
            assertThat(tasklist.form().locator(".uc-refused")).hasCount(refused);
            tasklist.form().locator(".uc-refused").first().getByText("移除").click();
        }
        assertThat(files(tasklist)).hasCount(1);
        assertThat(files(tasklist)).containsText(NAME);
    }

    @Test
    void the_server_refuses_a_path_in_a_name_and_what_is_too_large_by_itself() {
        HttpResponse<String> withPath = product().upload(CLERK, Upload.of("../../入户照片.jpg", Photo.jpeg()));
        assertThat(withPath.statusCode()).isEqualTo(400);
        assertThat(withPath.body()).contains("\"field\":\"file\"", "文件名不能包含路径");

        HttpResponse<String> tooLarge = product().upload(CLERK, Upload.of("太大.jpg", new byte[LARGEST + 1]));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("文件超过 10 MB");
    }
}
