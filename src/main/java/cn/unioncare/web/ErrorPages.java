package cn.unioncare.web;

import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Offers {@link ErrorPage} after everything else, so that who takes anything is told a problem document. */
@Configuration
class ErrorPages implements WebMvcConfigurer {

    private final ErrorPage page;

    ErrorPages() throws IOException {
        page = new ErrorPage();
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(page);
    }
}
