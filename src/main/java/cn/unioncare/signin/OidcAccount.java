package cn.unioncare.signin;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Person;
import java.util.Map;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A person for whom the unified authentication vouches. Of what it told only its token is kept, for signing out there;
 * who the person is stands in the organisation.
 */
public final class OidcAccount extends Account implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;

    OidcAccount(Person person, OidcIdToken told) {
        super(person);
        this.token = new OidcIdToken(told.getTokenValue(), told.getIssuedAt(), told.getExpiresAt(),
            Map.of("sub", told.getSubject()));
    }

    @Override
    public Account as(Person person) {
        return new OidcAccount(person, token);
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }
}
