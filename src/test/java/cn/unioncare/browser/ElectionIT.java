package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An election: what the old clerk did, the new one does from today on, with an account of her own. */
class ElectionIT extends BrowserTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String OWN_PASSWORD = "春天的第一封信 2018";

    @Test
    void the_new_clerk_takes_over_with_a_secret_that_is_shown_once_and_the_old_account_closes() {
        // given: a clerk of the old committee
        String old = "alt" + NUMBER.incrementAndGet();
        Worker admin = at_a_desk("admin.41010201").expecting("401");
        Page page = admin.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("人员账号")).click();
        admin.button("开立账号").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("姓名").fill("王旧");
        dialog.getByLabel("账号").fill(old);
        dialog.getByLabel("经办人").check();
        dialog.getByRole(AriaRole.BUTTON, named("开立")).click();
        assertThat(page.getByText("密码只显示这一次，关闭后无法再查看")).isVisible();
        admin.button("已交付，关闭").click();

        // when: the offices are handed over
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(old)).click();
        admin.button("移交").click();
        dialog.getByLabel("新账号", new Locator.GetByLabelOptions().setExact(true)).fill("neu." + old);
        dialog.getByLabel("新账号的姓名").fill("李新");
        dialog.getByLabel("同时停用移交人的账号").check();
        dialog.getByRole(AriaRole.BUTTON, named("移交")).click();
        Locator secret = page.locator(".slip .secret");
        assertThat(secret).hasText(Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}"));
        String shownOnce = secret.textContent();
        admin.button("已交付，关闭").click();

        // then: the old account is closed, and the secret is nowhere any more
        assertThat(page.getByText("已停用")).isVisible();
        page.reload();
        assertThat(page.getByText("已停用")).isVisible();
        assertThat(page.getByText(shownOnce)).hasCount(0);

        // and: the new clerk signs in, chooses a password and can work
        Worker clerk = at_the_door("neu." + old).expecting("403");
        clerk.signInWith(shownOnce);
        clerk.page().getByLabel("一次性密码").fill(shownOnce);
        clerk.page().getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(OWN_PASSWORD);
        clerk.page().getByLabel("再次输入新密码").fill(OWN_PASSWORD);
        clerk.button("修改密码").click();
        clerk.page().waitForURL("**/camunda/app/tasklist/**");
        assertThat(clerk.page().getByText("发起流程")).isVisible();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
