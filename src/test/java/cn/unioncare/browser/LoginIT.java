package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginIT extends BrowserTest {

    @Test
    void a_clerk_signs_in_and_sees_the_task_list() {
        Worker clerk = at_a_desk("clerk.13030601");

        assertThat(clerk.page()).hasTitle(java.util.regex.Pattern.compile("任务办理|Tasklist"));
    }
}
