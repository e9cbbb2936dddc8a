package cn.unioncare.web;

import cn.unioncare.signin.OidcRefusal;
import cn.unioncare.signin.TooManyTries;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Component;

/** Says why somebody was not let in: programs with a problem document, the login page with a sentence. */
@Component
class SignInRefused {

    static final String WRONG = "账号或密码不正确";
    static final String TOO_OLD = "一次性密码已过期，请联系本级工会管理员重新发放";

    static final String ELSEWHERE = "请使用统一身份认证登录；本系统的密码仅供系统管理员使用";

    private final Problems problems;

    SignInRefused(Problems problems) {
        this.problems = problems;
    }

    static String waitFor(long minutes) {
        return "密码错误次数过多，请 " + minutes + " 分钟后再试；急需办理请联系本级工会管理员";
    }

    void toProgram(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof TooManyTries many) {
            problems.sendWait(response, many.seconds(), waitFor(many.minutes()));
            return;
        }
        problems.send(response, HttpStatus.UNAUTHORIZED, why instanceof CredentialsExpiredException ? TOO_OLD
            : why instanceof DisabledException ? ELSEWHERE : WRONG);
    }

    void toPage(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String reason = why instanceof TooManyTries many ? "wait=" + many.minutes()
            : why instanceof OAuth2AuthenticationException told
                ? "refused=" + OidcRefusal.of(told.getError().getErrorCode()).code()
            : why instanceof CredentialsExpiredException ? "old-secret"
            : why instanceof DisabledException ? "elsewhere" : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }
}
