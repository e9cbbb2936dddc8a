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

/** Holds up a flood at the address that it comes from; from any other what the public sends gets its receipt. */
@Component
class PublicLimit extends OncePerRequestFilter {

    private static final RequestMatcher OBJECTIONS = posted("/api/public/notices/{number}/objections");
    private static final RequestMatcher ENTRIES = posted("/api/public/rounds/{round}/entries");

    private final PublicUse uses;
    private final Problems problems;

    PublicLimit(PublicUse uses, Problems problems) {
        this.uses = uses;
        this.problems = problems;
    }

    private static RequestMatcher posted(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OBJECTIONS.matches(request) && !ENTRIES.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean entry = ENTRIES.matches(request);
        Optional<Duration> wait = uses.count(entry ? PublicUse.Kind.ENTRY : PublicUse.Kind.OBJECTION,
            request.getRemoteAddr());
        if (wait.isPresent()) {
            problems.sendWait(response, wait.get().toSeconds(), entry
                ? "您所在的网络提交的自荐、互荐过多，请稍后再试；也可以直接向所在单位工会或者组织单位提出"
                : "您所在的网络提交的异议过多，请稍后再试；也可以按公示上的电话或以书面形式向工会反映");
        } else {
            chain.doFilter(request, response);
        }
    }
}
