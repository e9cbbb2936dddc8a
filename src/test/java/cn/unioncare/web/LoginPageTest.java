package cn.unioncare.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Person;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.UnionCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.DefaultCsrfToken;

import static org.assertj.core.api.Assertions.assertThat;

class LoginPageTest {

    private static String page(String profile, String parameter) throws IOException {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login");
        request.addParameter(parameter, "");
        return new LoginPage(environment).login(request, new DefaultCsrfToken("x", "_csrf", "token\"<"));
    }

    @ParameterizedTest
    @CsvSource({"error, 账号或密码不正确", "expired, 登录已超时", "logout, 您已退出登录"})
    void says_why_one_has_to_sign_in(String parameter, String message) throws IOException {
        assertThat(page("postgres", parameter)).contains(message).doesNotContain("{{");
    }

    @Test
    void says_nothing_to_who_comes_first() throws IOException {
        assertThat(page("postgres", "x")).contains("role=\"status\"></p>");
    }

    @Test
    void a_token_is_only_text() throws IOException {
        assertThat(page("postgres", "x")).contains("token&quot;&lt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "test"})
    void tells_no_account_outside_the_demonstration(String profile) throws IOException {
        assertThat(page(profile, "x")).doesNotContain("演示", "clerk.", "demo");
    }

    @Test
    void tells_the_accounts_of_the_demonstration() throws IOException {
        assertThat(page("demo", "x")).contains("演示账号", "clerk.13030601", "approver.130306", "<kbd>demo</kbd>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36|/work/",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36|/camunda/app/tasklist/default/",
        "''|/camunda/app/tasklist/default/"})
    void a_telephone_comes_to_its_pages_and_who_has_no_tasks_to_where_the_own_work_is(String browser, String page) throws IOException {
        assertThat(home(browser, List.of(), Role.CLERK)).isEqualTo(page);
        assertThat(home(browser, List.of("supervisor"), Role.CLERK, Role.SUPERVISOR)).isEqualTo(page);
        assertThat(home(browser, List.of(), Role.ADMIN)).isEqualTo("/organisation/");
        assertThat(home(browser, List.of("supervisor"), Role.SUPERVISOR)).isEqualTo("/board/");
        assertThat(home(browser, List.of(), Role.SUPERVISOR)).as("of a base union").isEqualTo("/history/");
        assertThat(home(browser, List.of("auditor"), Role.AUDITOR, Role.SUPERVISOR)).isEqualTo("/inspection/");
    }

    private static String home(String browser, List<String> groups, Role... roles) throws IOException {
        return new LoginPage(new MockEnvironment()).home(browser, new Account(new Person("somebody", "测某", "x", new UnionCode("130306"),
            Set.of(roles), groups, List.of(), 0, null, Map.of()))).getUrl();
    }
}
