package cn.unioncare.workflow.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Lets the webapps take the signed-in person from the front door, and keeps their pages apart. */
@Configuration
class WebappsConfiguration {

    @Bean
    FilterRegistrationBean<NonceOfThePage> nonceOfThePage() {
        FilterRegistrationBean<NonceOfThePage> registration = new FilterRegistrationBean<>(new NonceOfThePage());
        // Around the webapps' own filters, which write the header and the page.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.addUrlPatterns("/camunda/app/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> webappsSignOn() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>();
        registration.setName("webapps sign-on");
        registration.setFilter(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebappsSignOn.class.getName()));
        // After the front door, so that the person is known.
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
