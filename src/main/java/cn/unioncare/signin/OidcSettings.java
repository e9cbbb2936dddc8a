package cn.unioncare.signin;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which names the provider tells who somebody is.
 *
 * @param loginClaim the account's name here
 * @param nameClaim  the person's name
 * @param unionClaim the code of the union
 * @param rolesClaim the offices, a list or a text with commas
 * @param roleNames  what the provider calls an office, by our code; those not named have our code there too
 */
@ConfigurationProperties("unioncare.oidc")
record OidcSettings(@DefaultValue("preferred_username") String loginClaim, @DefaultValue("name") String nameClaim,
                    @DefaultValue("union") String unionClaim, @DefaultValue("roles") String rolesClaim,
                    @DefaultValue Map<String, String> roleNames) { }
