package cn.unioncare.web;

import cn.unioncare.signin.PublicUse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds up a flood at the address that it comes from; from any other what the public sends gets its receipt. */
@Component
class PublicLimit extends OncePerRequestFilter {

    /** @param told what whoever has to wait can do instead, in Chinese */
    private record Door(RequestMatcher matcher, PublicUse.Kind kind, String told) { }

    private static final List<Door> DOORS = List.of(
        door("/api/public/notices/{number}/objections", PublicUse.Kind.OBJECTION,
            "您所在的网络提交的异议过多，请稍后再试；也可以按公示上的电话或以书面形式向工会反映"),
        door("/api/public/rounds/{round}/entries", PublicUse.Kind.ENTRY,
            "您所在的网络提交的自荐、互荐过多，请稍后再试；也可以直接向所在单位工会或者组织单位提出"),
        door("/api/public/tipoffs", PublicUse.Kind.TIP_OFF,
            "您所在的网络提交的举报过多，请稍后再试；也可以书面向被举报工会的上级工会举报"),
        door("/api/public/tipoffs/answers", PublicUse.Kind.CODE, "您所在的网络查询过于频繁，请稍后再试"));

    private final PublicUse uses;
    private final Problems problems;

    PublicLimit(PublicUse uses, Problems problems) {
        this.uses = uses;
        this.problems = problems;
    }

    private static Door door(String path, PublicUse.Kind kind, String told) {
        return new Door(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path), kind, told);
    }

    private static Optional<Door> of(HttpServletRequest request) {
        return DOORS.stream().filter(door -> door.matcher().matches(request)).findFirst();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return of(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Door door = of(request).orElseThrow();
        Optional<Duration> wait = uses.count(door.kind(), request.getRemoteAddr());
        if (wait.isPresent()) {
            problems.sendWait(response, wait.get().toSeconds(), door.told());
        } else {
            chain.doFilter(request, response);
        }
    }
}
