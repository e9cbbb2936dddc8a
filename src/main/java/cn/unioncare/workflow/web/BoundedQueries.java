package cn.unioncare.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine refuses queries without a limit, but some pages of Cockpit ask without one. They are given the limit
 * instead of a refusal.
 */
@Component
class BoundedQueries extends OncePerRequestFilter {

    private static final String LIMIT = "maxResults=2000";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return !"GET".equals(request.getMethod()) || query == null || query.contains("maxResults=")
            || !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/engine/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public String getQueryString() {
                return super.getQueryString() + "&" + LIMIT;
            }
        }, response);
    }
}
