package cn.unioncare.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.HtmlUtils;

/** The page on which everybody signs in. */
@RestController
@Hidden
class LoginPage {

    private final String page;

    LoginPage() throws IOException {
        page = new ClassPathResource("pages/login.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String login(@RequestParam(required = false) String error, @RequestParam(required = false) String logout,
                 CsrfToken token) {
        String message = error != null ? "账号或密码不正确，请重新输入" : logout != null ? "您已退出登录" : "";
        return page.replace("{{message}}", message)
            .replace("{{csrf}}", HtmlUtils.htmlEscape(token.getToken()));
    }

    @GetMapping("/")
    RedirectView home() {
        return new RedirectView("/camunda/app/tasklist/default/", true);
    }
}
