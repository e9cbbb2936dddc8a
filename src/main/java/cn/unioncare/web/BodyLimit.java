package cn.unioncare.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over 1 MiB before they are read into memory; a household's whole application has a few kilobytes. An
 * upload may be larger: what has no length beforehand is stopped by the one who reads its parts.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

    static final int LIMIT_BYTES = 1024 * 1024;

    private static final String BODY_TOO_LARGE = "提交的内容超过 1 MB 上限";
    private static final int UPLOAD_LIMIT_BYTES = 11 * 1024 * 1024;

    private static final Set<String> UPLOADS =
        Set.of("/api/files", "/api/organisation/imports", "/api/organisation/imports/preview", "/api/honours/imports",
            "/api/honours/imports/preview", "/api/statistics/imports", "/api/audit/comparisons");

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean upload = isUpload(request);
        if (request.getContentLengthLong() > (upload ? UPLOAD_LIMIT_BYTES : LIMIT_BYTES)) {
            tooLarge(response, upload ? Problems.FILE_TOO_LARGE : BODY_TOO_LARGE);
            return;
        }
        if (upload || request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
            return;
        }
        // Sent in chunks: nobody knows the length before it has come.
        byte[] body = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
        if (body.length > LIMIT_BYTES) {
            tooLarge(response, BODY_TOO_LARGE);
        } else {
            chain.doFilter(new Buffered(request, body), response);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return UPLOADS.contains(request.getRequestURI().substring(request.getContextPath().length())) && type != null
            && type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length());
    }

    private void tooLarge(HttpServletResponse response, String detail) throws IOException {
        problems.send(response, HttpStatus.PAYLOAD_TOO_LARGE, detail);
    }

    private static final class Buffered extends HttpServletRequestWrapper {

        private final byte[] body;

        Buffered(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BufferedBody(new ByteArrayInputStream(body));
        }
    }
}
