package cn.unioncare.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what cannot be before anybody reads it. Ahead of Spring Security's own question to the firewall the path is
 * taken apart, which fails with 500 where a servlet of the engine is addressed with doubled strokes or with dots; and a
 * content of any type at all, or a wish that cannot be read, fails where the answer is written.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PossibleRequests extends OncePerRequestFilter {

    private final HttpFirewall firewall;
    private final Problems problems;

    PossibleRequests(HttpFirewall firewall, Problems problems) {
        this.firewall = firewall;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            firewall.getFirewalledRequest(request);
        } catch (RequestRejectedException impossible) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (!isReadable(request.getHeader(HttpHeaders.ACCEPT))) {
            problems.send(response, HttpStatus.NOT_ACCEPTABLE, null);
            return;
        }
        if (request.getContentType() != null && request.getContentType().contains("*")) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isReadable(String accept) {
        try {
            MediaType.parseMediaTypes(accept);
            return true;
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
