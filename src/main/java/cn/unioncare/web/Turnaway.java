package cn.unioncare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Turns away who may not come here: the APIs with a problem document, a browser with a page. */
final class Turnaway implements AccessDeniedHandler {

    private final RequestMatcher api;
    private final Problems problems;

    Turnaway(RequestMatcher api, Problems problems) {
        this.api = api;
        this.problems = problems;
    }

    /** Whether a browser asks for a page, and not a script or a program for something else. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        Verdict verdict = verdict(failure);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/login")) {
            // The page stood open while somebody signed in or out elsewhere in this browser; it needs a new token.
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else if (api.matches(request) || !wantsPage(request)) {
            problems.send(response, verdict.status(), verdict.detail().orElse(null));
        } else {
            response.sendError(verdict.status().value());
        }
    }

    // Without one it is a token that a page should have sent.
    private static Verdict verdict(AccessDeniedException failure) {
        return failure instanceof AuthorizationDeniedException denied
            && denied.getAuthorizationResult() instanceof Verdict verdict ? verdict : Verdict.refused(HttpStatus.FORBIDDEN);
    }
}
