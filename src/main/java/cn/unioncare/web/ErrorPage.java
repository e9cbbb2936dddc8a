package cn.unioncare.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes a problem document as a page for whoever asks for a page, which is a browser. The APIs answer with the document
 * itself, whatever is asked for.
 */
class ErrorPage extends AbstractHttpMessageConverter<ProblemDetail> {

    private final String page;

    ErrorPage() throws IOException {
        super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
        page = new ClassPathResource("pages/error.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return ProblemDetail.class == type;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType mediaType) {
        return super.canWrite(type, mediaType) && !isApi(asked());
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/camunda/api/");
    }

    // What was asked for at first: an error is told by a second round through the server.
    private static String asked() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Object first = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI, RequestAttributes.SCOPE_REQUEST);
        HttpServletRequest servlet = (HttpServletRequest) request.resolveReference(RequestAttributes.REFERENCE_REQUEST);
        String path = first == null ? servlet.getRequestURI() : first.toString();
        return path.substring(servlet.getContextPath().length());
    }

    @Override
    protected ProblemDetail readInternal(Class<? extends ProblemDetail> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("a page is only written", input);
    }

    @Override
    protected void writeInternal(ProblemDetail problem, HttpOutputMessage output) throws IOException {
        output.getBody().write(page.replace("{{title}}", HtmlUtils.htmlEscape(problem.getTitle()))
            .replace("{{detail}}", HtmlUtils.htmlEscape(problem.getDetail()))
            .replace("{{status}}", Integer.toString(problem.getStatus())).getBytes(StandardCharsets.UTF_8));
    }
}
