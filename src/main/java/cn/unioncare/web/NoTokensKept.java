package cn.unioncare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Nobody asks the provider for anything after signing in, so that its tokens are not kept. */
final class NoTokensKept implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String provider, Authentication who,
            HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who, HttpServletRequest request,
            HttpServletResponse response) {
        // Used once, to learn who it is.
    }

    @Override
    public void removeAuthorizedClient(String provider, Authentication who, HttpServletRequest request,
            HttpServletResponse response) {
        // There is none.
    }
}
