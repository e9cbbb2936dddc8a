package cn.unioncare.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
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
 * One login for the webapps and the API; whatever is not named here is refused. Programs send their name with each
 * request and keep no session; browsers have a session and send our CSRF token with what they change.
 */
@Configuration
class FrontDoor {

    private static final RequestMatcher API = new OrRequestMatcher(path("/api/**"), path("/camunda/api/**"));

    /** The usual firewall, which also keeps control characters out of what a database will be asked for. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.chars().noneMatch(Character::isISOControl));
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Problems problems, SignInRefused refused) throws Exception {
        return http.securityMatcher(FrontDoor::isProgram)
            .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
            .httpBasic(basic -> basic.authenticationEntryPoint(refused::toProgram))
            .addFilterBefore(new OwnPasswordFirst(API, problems), AuthorizationFilter.class)
            .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, Problems problems, SignInRefused refused, People people,
                                 Clock clock, AuthenticationConfiguration authentication, ObjectMapper json)
            throws Exception {
        HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        return http
            .addFilterBefore(new WebappsLogin(authentication.getAuthenticationManager(), refused, json),
                UsernamePasswordAuthenticationFilter.class)
            .addFilterBefore(new OfficeOfToday(people, clock, contexts), AnonymousAuthenticationFilter.class)
            .addFilterBefore(new OwnPasswordFirst(API, problems), AuthorizationFilter.class)
            .authorizeHttpRequests(paths -> paths
                .requestMatchers("/login", "/login.js", "/pages.css", "/favicon.ico", "/error", "/actuator/health").permitAll()
                .requestMatchers("/api/public/**", "/v3/api-docs/**").permitAll()
                // The webapps' login form asks for the engines' names first; there is one, named default.
                .requestMatchers(HttpMethod.GET, "/camunda/api/engine/engine/").permitAll()
                // The stock setup page creates an administrator for whoever comes first.
                .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**").denyAll()
                // Cockpit's own pages ask for the right to see it, but what its plugins tell does not.
                .requestMatchers("/camunda/api/cockpit/**").access(FrontDoor::watches)
                .requestMatchers("/", "/api/**", "/camunda/**", "/forms/**", "/work/**", "/account/**").authenticated()
                .anyRequest().denyAll())
            .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/").failureHandler(refused::toPage))
            .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(post("/logout"),
                    post("/camunda/api/admin/auth/user/{engine}/logout")))
                .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
            .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                .csrfTokenRequestHandler(tokenAsInTheCookie()).requireCsrfProtectionMatcher(FrontDoor::needsCsrfToken))
            .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
            .requestCache(cache -> cache.requestCache(pagesOnly()))
            .exceptionHandling(turned -> turned
                .defaultAuthenticationEntryPointFor((request, response, failure) ->
                    problems.send(response, HttpStatus.UNAUTHORIZED, null), API)
                .defaultAuthenticationEntryPointFor(new LoginEntry(), request -> true)
                .accessDeniedHandler(new Turnaway(API, problems)))
            .build();
    }

    private static boolean isProgram(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        return credentials != null && credentials.regionMatches(true, 0, "Basic ", 0, 6)
            && path("/api/**").matches(request);
    }

    private static AuthorizationDecision watches(Supplier<Authentication> who, RequestAuthorizationContext request) {
        return new AuthorizationDecision(who.get().getPrincipal() instanceof Account account
            && (account.person().isSystemAdministrator() || account.person().groups().stream()
                .anyMatch(group -> Role.of(group).filter(Role::watches).isPresent())));
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
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("UNIONCARE-XSRF");
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
