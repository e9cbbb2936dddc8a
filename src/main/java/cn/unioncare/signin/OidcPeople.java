package cn.unioncare.signin;

import cn.unioncare.organisation.EnteredElsewhere;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes a person of ours out of what the unified authentication tells, or says what is missing. */
@Component
@Profile("oidc")
@EnableConfigurationProperties(OidcSettings.class)
public class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger LOG = LoggerFactory.getLogger(OidcPeople.class);
    private static final String LOGIN = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}";

    private final OidcUserService told = new OidcUserService();
    private final EnteredElsewhere entered;
    private final OidcSettings settings;

    OidcPeople(EnteredElsewhere entered, OidcSettings settings) {
        this.entered = entered;
        this.settings = settings;
    }

    /** @throws OAuth2AuthenticationException whose error code says what is wrong with what was told */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        Map<String, Object> claims = told.loadUser(request).getClaims();
        String login = text(claims, settings.loginClaim());
        if (!login.matches(LOGIN)) {
            throw refused(OidcRefusal.MISSING_CLAIM, settings.loginClaim());
        }
        try {
            return new OidcAccount(entered.enter(login, text(claims, settings.nameClaim()), union(claims), roles(claims)),
                request.getIdToken());
        } catch (Refusal refusal) {
            throw switch (refusal.kind()) {
                case NOT_FOUND -> refused(OidcRefusal.UNKNOWN_UNION, text(claims, settings.unionClaim()));
                case CONFLICT -> refused(OidcRefusal.KEPT_HERE, "");
                default -> refused(OidcRefusal.CLOSED, "");
            };
        }
    }

    private UnionCode union(Map<String, Object> claims) {
        String code = text(claims, settings.unionClaim());
        try {
            return new UnionCode(code);
        } catch (IllegalArgumentException malformed) {
            throw refused(OidcRefusal.UNKNOWN_UNION, code);
        }
    }

    private Set<Role> roles(Map<String, Object> claims) {
        Object told = claims.get(settings.rolesClaim());
        List<String> names = told instanceof Collection<?> many ? many.stream().map(String::valueOf).toList()
            : Arrays.stream(text(claims, settings.rolesClaim()).split("[,\\s]+")).toList();
        if (names.isEmpty()) {
            throw refused(OidcRefusal.MISSING_CLAIM, settings.rolesClaim());
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(role(name)));
        return roles;
    }

    private Role role(String name) {
        String code = settings.roleNames().entrySet().stream().filter(entry -> entry.getValue().equals(name))
            .map(Map.Entry::getKey).findFirst().orElse(name);
        return Role.of(code).orElseThrow(() -> refused(OidcRefusal.UNKNOWN_ROLE, name));
    }

    private static String text(Map<String, Object> claims, String claim) {
        if (claims.get(claim) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw refused(OidcRefusal.MISSING_CLAIM, claim);
    }

    // For whoever looks after the connection: names of claims, unions and roles, and nothing of the person.
    private static OAuth2AuthenticationException refused(OidcRefusal why, String what) {
        LOG.warn("Nobody was signed in by the provider: {} {}", why.code(), what.replaceAll("\\p{Cntrl}", " "));
        return new OAuth2AuthenticationException(new OAuth2Error(why.code()));
    }
}
