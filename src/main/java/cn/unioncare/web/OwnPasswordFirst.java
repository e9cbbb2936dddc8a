package cn.unioncare.web;

import cn.unioncare.organisation.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever came in with a one-time secret reaches nothing but what is needed to choose a password of their own. */
final class OwnPasswordFirst extends OncePerRequestFilter {

    private static final String PAGE = "/account/";
    private static final RequestMatcher OPEN = new OrRequestMatcher(Stream.of("/account/**", "/api/me",
            "/api/account/password", "/login", "/logout", "/camunda/api/admin/auth/user/{engine}/logout",
            "/forms/parts/**", "/login.js", "/pages.css", "/favicon.ico", "/error", "/api/public/**", "/actuator/health")
        .map(pattern -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern)).toList());

    private final RequestMatcher api;
    private final Problems problems;

    OwnPasswordFirst(RequestMatcher api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (OPEN.matches(request) || !mustChange()) {
            chain.doFilter(request, response);
        } else if (api.matches(request) || !Turnaway.wantsPage(request)) {
            problems.send(response, HttpStatus.FORBIDDEN, "您正在使用一次性密码，请先在“我的账号”页面设置自己的密码");
        } else {
            response.sendRedirect(request.getContextPath() + PAGE);
        }
    }

    private static boolean mustChange() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Account account && account.person().mustChangePassword();
    }
}
