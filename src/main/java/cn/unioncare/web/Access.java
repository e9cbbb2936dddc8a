package cn.unioncare.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Asks the tables of routes whether a request may go on. Roles only: whose case it is, the services know. Whoever has not
 * signed in is asked to do so, whether there is something or not.
 */
@Component
class Access implements AuthorizationManager<RequestAuthorizationContext> {

    private final RouteTable routes;

    Access(RouteTable routes) {
        this.routes = routes;
    }

    @Override
    @SuppressWarnings("deprecation")
    public Verdict check(Supplier<Authentication> who, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        // Segment by segment and decoded, as the dispatcher reads it, so that both mean the same.
        PathContainer path = RequestPath.parse(request.getRequestURI(), request.getContextPath()).pathWithinApplication();
        return routes.find(request.getMethod(), path)
            .map(route -> route.who().admits(person(who.get())) ? Verdict.GRANTED : forOthers(route))
            .orElseGet(() -> Verdict.refused(isOurs(path) && routes.leadsSomewhere(path)
                ? HttpStatus.METHOD_NOT_ALLOWED : HttpStatus.NOT_FOUND));
    }

    private static Optional<Person> person(Authentication who) {
        return who.getPrincipal() instanceof Account account ? Optional.of(account.person()) : Optional.empty();
    }

    private static Verdict forOthers(Route route) {
        return Verdict.refused(HttpStatus.FORBIDDEN, "此操作由" + route.who().inWords() + "办理，您的岗位不能办理");
    }

    // What else the engine's API can do is nobody's business.
    private static boolean isOurs(PathContainer path) {
        return !path.value().startsWith(RouteTable.ENGINE_MOUNT);
    }
}
