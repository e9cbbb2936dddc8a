package cn.unioncare.web;

import cn.unioncare.signin.PublicUse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds up a flood of objections at the address that it comes from; from any other an objection gets its receipt. */
@Component
class ObjectionLimit extends OncePerRequestFilter {

    private static final RequestMatcher OBJECTIONS = PathPatternRequestMatcher.withDefaults()
        .matcher(HttpMethod.POST, "/api/public/notices/{number}/objections");

    private final PublicUse uses;
    private final Problems problems;

    ObjectionLimit(PublicUse uses, Problems problems) {
        this.uses = uses;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OBJECTIONS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = uses.count(request.getRemoteAddr());
        if (wait.isPresent()) {
            problems.sendWait(response, wait.get().toSeconds(),
                "您所在的网络提交的异议过多，请稍后再试；也可以按公示上的电话或以书面形式向工会反映");
        } else {
            chain.doFilter(request, response);
        }
    }
}
