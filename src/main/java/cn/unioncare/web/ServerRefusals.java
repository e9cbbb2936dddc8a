package cn.unioncare.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What the server refuses by itself, before any page of ours could be shown: an address with characters that no address
 * has, a method that there is not. The server would say it in a page of its own, in English.
 */
@Component
@Order
class ServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectMapper json;

    ServerRefusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new InChinese(json)));
    }

    /** The server speaks last here: whoever has answered before is not interrupted. */
    private static final class InChinese extends ErrorReportValve {

        private final ObjectMapper json;

        InChinese(ObjectMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            boolean error = response.getStatus() >= 400 && response.isError();
            if (!error || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            if (response.getStatus() == HttpStatus.NOT_IMPLEMENTED.value()) {
                response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
            }
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter().write(json.writeValueAsString(Problems.of(HttpStatus.valueOf(response.getStatus()))));
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("The caller went away", gone);
            }
        }
    }
}
