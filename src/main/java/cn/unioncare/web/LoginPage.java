package cn.unioncare.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Person;
import cn.unioncare.organisation.Role;
import cn.unioncare.signin.OidcRefusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.HtmlUtils;

/** The page on which everybody signs in, and where they come to from there. */
@RestController
@Hidden
class LoginPage {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WORK = "/work/";
    private static final String ORGANISATION = "/organisation/";
    private static final String BOARD = "/board/";
    private static final String AUDITS = "/inspection/";
    private static final String HISTORY = "/history/";

    private static final String ELSEWHERE =
        "<a class=\"way elsewhere\" href=\"" + OidcDoor.BEGINNING + "\">统一身份认证登录</a>";
    private static final List<String> WRONG = List.of("error", "old-secret", "wait", "refused", "elsewhere");

    private final String page;
    private final boolean httpsOnly;

    /** Only a demonstration tells its accounts. */
    LoginPage(Environment environment) throws IOException {
        String accounts = environment.acceptsProfiles(Profiles.of("demo")) ? text("pages/demo-accounts.html") : "";
        httpsOnly = environment.getProperty("unioncare.https-only", Boolean.class, false);
        page = text("pages/login.html").replace("{{accounts}}", accounts.strip())
            .replace("{{elsewhere}}", environment.acceptsProfiles(Profiles.of("oidc")) ? ELSEWHERE : "");
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String login(HttpServletRequest request, CsrfToken token) {
        boolean wrong = isPlain(request) || WRONG.stream().anyMatch(reason -> request.getParameter(reason) != null);
        return page.replace("{{message}}", message(request)).replace("{{kind}}", wrong ? "wrong" : "told")
            .replace("{{role}}", wrong ? "alert" : "status")
            .replace("{{csrf}}", HtmlUtils.htmlEscape(token.getToken()));
    }

    // The browser would not send the cookie back, and signing in would end here again and again.
    private boolean isPlain(HttpServletRequest request) {
        return httpsOnly && !request.isSecure();
    }

    private String message(HttpServletRequest request) {
        if (isPlain(request)) {
            return "本系统只接受加密连接，请改用以 https:// 开头的地址；仍不能打开的，请联系系统管理员";
        }
        if (request.getParameter("error") != null) {
            return SignInRefused.WRONG + "，请重新输入";
        }
        if (request.getParameter("old-secret") != null) {
            return SignInRefused.TOO_OLD;
        }
        if (request.getParameter("wait") != null) {
            String minutes = request.getParameter("wait");
            return SignInRefused.waitFor(minutes.matches("\\d{1,3}") ? Long.parseLong(minutes) : 1);
        }
        if (request.getParameter("refused") != null) {
            return OidcRefusal.of(request.getParameter("refused")).sentence();
        }
        if (request.getParameter("elsewhere") != null) {
            return SignInRefused.ELSEWHERE;
        }
        boolean expired = request.getParameter("expired") != null;
        if (expired && !SignOut.wasAt(request)) {
            return "登录已超时，请重新登录，登录后回到刚才的页面";
        }
        return expired || request.getParameter("logout") != null ? "您已退出登录" : "";
    }

    /** A telephone comes to the pages that are made for it; who has no tasks to where their own work is. */
    @GetMapping("/")
    RedirectView home(@RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String browser,
                      @AuthenticationPrincipal Account account) {
        return new RedirectView(withoutTasks(account.person()).orElse(browser.contains("Mobi") ? WORK : TASKLIST), true);
    }

    private static Optional<String> withoutTasks(Person person) {
        if (person.roles().contains(Role.ADMIN)) {
            return Optional.of(ORGANISATION);
        }
        if (person.roles().isEmpty() || !person.roles().stream().allMatch(Role::watches)) {
            return Optional.empty();
        }
        String watching = Who.watchesDetermining(person) ? BOARD : HISTORY;
        return Optional.of(person.roles().contains(Role.AUDITOR) ? AUDITS : watching);
    }
}
