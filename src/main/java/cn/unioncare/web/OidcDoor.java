package cn.unioncare.web;

import cn.unioncare.signin.OidcPeople;
import cn.unioncare.signin.OidcRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.ui.DefaultLoginPageGeneratingFilter;

/** Lets people in for whom the unified authentication of their organisation (OpenID Connect) vouches. */
@Configuration(proxyBeanMethods = false)
@Profile("oidc")
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OidcDoor {

    private static final Logger LOG = LoggerFactory.getLogger(OidcDoor.class);

    /** Where signing in there begins. */
    static final String BEGINNING = "/oauth2/authorization/unified";

    /** The provider is asked for its addresses when the first person comes: this system starts without it. */
    @Bean
    ClientRegistrationRepository providers(OAuth2ClientProperties properties) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(
            new OAuth2ClientPropertiesMapper(properties).asClientRegistrations()));
    }

    @Bean
    SecondDoor unifiedAuthentication(OidcPeople people, SignInRefused refused, ClientRegistrationRepository providers) {
        return http -> http
            .oauth2Login(login -> login.loginPage("/login").defaultSuccessUrl("/")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(new NoTokensKept())
                .userInfoEndpoint(told -> told.oidcUserService(people))
                .failureHandler(refused::toPage)
                .addObjectPostProcessor(theWayThere(refused)))
            .logout(logout -> logout.addLogoutHandler(new SignOutElsewhere.Announced(providers)))
            .addFilterBefore(new SignOutElsewhere(), DefaultLoginPageGeneratingFilter.class);
    }

    /** Whoever wants to go there while the provider does not answer is told so, and not that this system failed. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> theWayThere(SignInRefused refused) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, why) -> {
                    LOG.warn("The unified authentication cannot be reached: {}",
                        NestedExceptionUtils.getMostSpecificCause(why).toString());
                    refused.toPage(request, response, new OAuth2AuthenticationException(OidcRefusal.UNREACHABLE.code()));
                });
                return filter;
            }
        };
    }

    /** Another way in beside the login with a password. */
    interface SecondDoor {
        HttpSecurity open(HttpSecurity http) throws Exception;
    }
}
