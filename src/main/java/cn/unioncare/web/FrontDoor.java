package cn.unioncare.web;

import cn.unioncare.organisation.People;
import cn.unioncare.signin.SessionSettings;
import cn.unioncare.web.OidcDoor.SecondDoor;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One login for the webapps and the API; {@link Access} says who may come where. Programs send their name with each
 * request and keep no session; browsers have a session and send our CSRF token with what they change.
 */
@Configuration
class FrontDoor {

    private static final RequestMatcher API = new OrRequestMatcher(path("/api/**"), path("/camunda/api/**"));

    // What a database console or an open actuator would be, were it there.
    private static final RequestMatcher NOT_THERE = new OrRequestMatcher(path("/h2-console/**"), path("/actuator/**"));

    private final boolean httpsOnly;

    FrontDoor(Environment environment) {
        httpsOnly = environment.getProperty("unioncare.https-only", Boolean.class, true);
    }

    /** Read once, for whoever asks who may come and where there is something. */
    @Bean
    RouteTable routes() {
        return RouteTable.read();
    }

    /** The usual firewall, which also keeps control characters out of what a database will be asked for. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.chars().noneMatch(Character::isISOControl));
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Access access, Problems problems, SignInRefused refused)
            throws Exception {
        return http.securityMatcher(FrontDoor::isProgram)
            .authorizeHttpRequests(byTable(access))
            .exceptionHandling(turned -> turned.accessDeniedHandler(new Turnaway(API, problems)))
            .httpBasic(basic -> basic.authenticationEntryPoint(refused::toProgram))
            .addFilterBefore(new OwnPasswordFirst(API, problems), AuthorizationFilter.class)
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .headers(headers -> SecurityHeaders.write(headers, httpsOnly))
            .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, Access access, Problems problems, SignInRefused refused,
                                 People people, Clock clock, SessionSettings sessions,
                                 AuthenticationConfiguration authentication,
                                 ObjectMapper json, ObjectProvider<SecondDoor> others) throws Exception {
        HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        http
            .addFilterBefore(new WebappsLogin(authentication.getAuthenticationManager(), refused, json),
                UsernamePasswordAuthenticationFilter.class)
            .addFilterBefore(new OfficeOfToday(people, clock, contexts, sessions.longest()), AnonymousAuthenticationFilter.class)
            .addFilterBefore(new OwnPasswordFirst(API, problems), AuthorizationFilter.class)
            .authorizeHttpRequests(byTable(access))
            .sessionManagement(session -> session.sessionAuthenticationStrategy(new NewSession()))
            .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/").failureHandler(refused::toPage))
            .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(post("/logout"),
                    post("/camunda/api/admin/auth/user/{engine}/logout")))
                .addLogoutHandler(new SignOut())
                .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
            .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(httpsOnly))
                .csrfTokenRequestHandler(tokenAsInTheCookie()).requireCsrfProtectionMatcher(FrontDoor::needsCsrfToken))
            .headers(headers -> SecurityHeaders.write(headers, httpsOnly))
            .requestCache(cache -> cache.requestCache(pagesOnly()))
            .exceptionHandling(turned -> turned
                .defaultAuthenticationEntryPointFor((request, response, failure) -> response.sendError(404), NOT_THERE)
                .defaultAuthenticationEntryPointFor((request, response, failure) ->
                    problems.send(response, HttpStatus.UNAUTHORIZED, null), API)
                .defaultAuthenticationEntryPointFor(new LoginEntry(), request -> true)
                .accessDeniedHandler(new Turnaway(API, problems)));
        for (SecondDoor second : others.stream().toList()) {
            second.open(http);
        }
        return http.build();
    }

    // What the server makes of a request that has come in already is free: the page behind /work/, the page of an error.
    private static Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry>
            byTable(Access access) {
        return paths -> paths.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll()
            .anyRequest().access(access);
    }

    private static boolean isProgram(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && credentials.regionMatches(true, 0, "Basic ", 0, 6)
            && path("/api/**").matches(request);
    }

    // After signing in a browser goes on to the page that it asked for, never to a call of the API.
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache pages = new HttpSessionRequestCache();
        pages.setMatchingRequestParameterName(null);
        pages.setRequestMatcher(new AndRequestMatcher(request -> "GET".equals(request.getMethod()),
            Turnaway::wantsPage, new NegatedRequestMatcher(API)));
        return pages;
    }

    // The webapps have a CSRF token of their own, whose cookie has Angular's usual name; ours keeps out of its way.
    private static CookieCsrfTokenRepository csrfCookie(boolean httpsOnly) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("UNIONCARE-XSRF");
        tokens.setCookieCustomizer(cookie -> cookie.secure(httpsOnly).sameSite("Lax"));
        tokens.setHeaderName("X-UNIONCARE-XSRF");
        return tokens;
    }

    // Our pages send back what they find in the cookie; Spring would expect it masked, and would write the cookie only
    // for a page that asks for the token.
    private static CsrfTokenRequestAttributeHandler tokenAsInTheCookie() {
        CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
        plain.setCsrfRequestAttributeName(null);
        return plain;
    }

    // Without a session there is nothing that a foreign page could ride on, and the answer should be 401.
    private static boolean needsCsrfToken(HttpServletRequest request) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && request.getSession(false) != null
            && !path("/camunda/**").matches(request) && !path("/api/public/**").matches(request);
    }

    private static PathPatternRequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static PathPatternRequestMatcher post(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }
}
