package cn.unioncare.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/**
 * Signs out at the provider as well. Pages sign out by a call of theirs and go to the login page then; from there the
 * browser is sent on, whichever page it was.
 */
final class SignOutElsewhere extends OncePerRequestFilter {

    private static final String COOKIE = "UNIONCARE-LEAVING";
    private static final String LOGIN_PAGE = "/login";
    private static final int SECONDS = 60;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Cookie leaving = WebUtils.getCookie(request, COOKIE);
        boolean left = request.getServletPath().equals(LOGIN_PAGE) && request.getParameter("logout") != null;
        if (leaving == null || !left) {
            chain.doFilter(request, response);
            return;
        }
        response.addCookie(cookie(request, "", 0));
        response.sendRedirect(UriUtils.decode(leaving.getValue(), StandardCharsets.UTF_8));
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(request.getContextPath() + LOGIN_PAGE);
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    /** Remembers in the browser, for a minute, where the provider wants to be told. */
    static final class Announced implements LogoutHandler {

        private final ClientRegistrationRepository providers;

        Announced(ClientRegistrationRepository providers) {
            this.providers = providers;
        }

        @Override
        public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
            if (who instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof OidcUser person) {
                end(token.getAuthorizedClientRegistrationId()).ifPresent(address -> {
                    String back = ServletUriComponentsBuilder.fromContextPath(request).path(LOGIN_PAGE)
                        .query("logout").toUriString();
                    String whole = UriComponentsBuilder.fromUriString(address)
                        .queryParam("id_token_hint", "{token}").queryParam("post_logout_redirect_uri", "{back}")
                        .encode().buildAndExpand(person.getIdToken().getTokenValue(), back).toUriString();
                    response.addCookie(cookie(request, UriUtils.encode(whole, StandardCharsets.UTF_8), SECONDS));
                });
            }
        }

        private Optional<String> end(String provider) {
            return Optional.ofNullable(providers.findByRegistrationId(provider))
                .map(found -> found.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(Object::toString);
        }
    }
}
