package cn.unioncare.web;

import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where our own pages begin, and the page that stands in for one that cannot be shown. */
@Configuration
class Pages implements WebMvcConfigurer {

    private final Ways ways;
    private final ErrorPage errorPage;

    Pages(Ways ways) throws IOException {
        this.ways = ways;
        errorPage = new ErrorPage();
    }

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        for (String page : ways.own()) {
            pages.addRedirectViewController(page.substring(0, page.length() - 1), page);
            pages.addViewController(page).setViewName("forward:" + page + "index.html");
        }
    }

    /** After everything else, so that who takes anything is told a problem document. */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.add(errorPage);
    }
}
