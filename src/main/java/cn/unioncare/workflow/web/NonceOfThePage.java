package cn.unioncare.workflow.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Writes into a page of the webapps the nonce that its own header names. The webapps keep the nonce in one place for
 * all requests, so that of two pages asked for at once one would get the other's, and its scripts would be blocked: an
 * empty page for whoever was unlucky.
 */
class NonceOfThePage extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([\\w+/=-]+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    // Scripts, pictures and style sheets have an ending, and no nonce within.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1).contains(".");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        Matcher nonce = IN_POLICY.matcher(policy == null ? "" : policy);
        if (nonce.find() && page.getContentSize() > 0) {
            // Byte for byte, whatever the page is written in.
            String text = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
            byte[] own = IN_PAGE.matcher(text).replaceAll("nonce=\"" + nonce.group(1) + "\"")
                .getBytes(StandardCharsets.ISO_8859_1);
            page.resetBuffer();
            page.getOutputStream().write(own);
        }
        page.copyBodyToResponse();
    }
}
