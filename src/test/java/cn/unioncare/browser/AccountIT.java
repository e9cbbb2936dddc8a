package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;

/** The page of the own account: who I am, where I am signed in, and another password. */
class AccountIT extends BrowserTest {

    private static final String OWN = "三月桃花雪 2018";

    private static void type(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    @Test
    void a_device_that_is_signed_out_from_elsewhere_has_to_sign_in_again() {
        Worker here = at_a_desk("cashier.410102");
        Worker there = on_a_phone("cashier.410102");
        // Away from the page that they came to, which may still be asking for its scripts.
        there.page().waitForLoadState(LoadState.NETWORKIDLE);
        Page page = here.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.navigate("/account/");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("我的账号"))).isVisible();
        assertThat(page.getByText("出纳").first()).isVisible();
        assertThat(page.getByText("本机")).hasCount(1);
        here.button("退出其他所有设备").click();
        assertThat(page.getByText("其他设备上的登录已全部退出")).isVisible();
        assertThat(page.locator(".sessions li")).hasCount(1);

        there.page().navigate("/work/");
        assertThat(there.page().getByText("登录已超时")).isVisible();
    }

    @Test
    void a_password_is_changed_and_what_is_wrong_is_told_at_its_field() {
        Worker worker = at_a_desk("cashier.410100").expecting("status of 400");
        Page page = worker.page();
        page.navigate("/account/");
        type(page, "当前密码", "demo");
        type(page, "新密码", "1234567890");
        type(page, "再次输入新密码", "1234567890");
        worker.button("修改密码").click();
        assertThat(page.getByText("过于常见")).isVisible();
        type(page, "新密码", OWN);
        worker.button("修改密码").click();
        assertThat(page.getByText("两次输入的新密码不一致")).isVisible();
        type(page, "再次输入新密码", OWN);
        worker.button("修改密码").click();
        assertThat(page.getByText("密码已修改")).isVisible();

        Worker again = at_the_door("cashier.410100");
        again.page().navigate("/login");
        type(again.page(), "账号", "cashier.410100");
        type(again.page(), "密码", "demo");
        again.button("登录").click();
        assertThat(again.page().getByText("账号或密码不正确")).isVisible();
        assertThat(again.page().getByLabel("账号")).hasValue("cashier.410100");
        type(again.page(), "密码", OWN);
        again.button("登录").click();
        again.page().waitForURL("**/camunda/app/tasklist/**");
    }
}
