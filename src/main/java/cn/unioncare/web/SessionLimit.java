package cn.unioncare.web;

import cn.unioncare.signin.OpenSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks, once a new session is stored, whether its owner has too many: around the filter that stores it. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionLimit extends OncePerRequestFilter {

    /** The request's attribute that names who has just signed in. */
    static final String SIGNED_IN = SessionLimit.class.getName();

    private final OpenSessions sessions;

    SessionLimit(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(SIGNED_IN) instanceof String login) {
            sessions.endBeyondLimit(login);
        }
    }
}
