package cn.unioncare.signin;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.People;
import cn.unioncare.signin.SignInSettings.Local;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a login and its password, for the login page, the webapps' own form and HTTP Basic alike. A wrong password
 * takes as long whatever account it is tried on, and whether there is one.
 */
@Component
class SignIn extends DaoAuthenticationProvider {

    private static final String SLOW_HASH = "{bcrypt}";
    private static final int LONGEST_LOGIN = 64;

    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String anySlowHash;
    private final Throttle throttle;
    private final SignInSettings settings;

    SignIn(People people, PasswordEncoder passwords, Throttle throttle, SignInSettings settings, Clock clock) {
        super(accountsOf(people));
        setPasswordEncoder(passwords);
        this.passwords = passwords;
        this.throttle = throttle;
        this.settings = settings;
        this.clock = clock;
        this.anySlowHash = passwords.encode("nobody's password");
    }

    private static UserDetailsService accountsOf(People people) {
        return login -> people.find(known(login)).map(Account::new)
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    // Not every database takes whatever a program can send.
    private static String known(String login) {
        return login.length() > LONGEST_LOGIN || login.chars().anyMatch(Character::isISOControl) ? "" : login;
    }

    /** @throws TooManyTries if the password is not even looked at now */
    @Override
    public Authentication authenticate(Authentication tried) {
        String address = tried.getDetails() instanceof WebAuthenticationDetails from ? from.getRemoteAddress() : "";
        try (Throttle.Try one = throttle.begin(tried.getName(), address)) {
            return authenticate(tried, one);
        }
    }

    private Authentication authenticate(Authentication tried, Throttle.Try one) {
        try {
            Authentication in = super.authenticate(tried);
            one.right();
            return in;
        } catch (BadCredentialsException wrong) {
            one.wrong();
            throw wrong;
        } catch (InternalAuthenticationServiceException failed) {
            // A database that does not answer is no wrong password: told as what it is, it becomes 503 and not 401.
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails account, UsernamePasswordAuthenticationToken tried) {
        String kept = account.getPassword();
        String given = tried.getCredentials() == null ? "" : tried.getCredentials().toString();
        if (kept == null || !passwords.matches(given, kept)) {
            if (kept == null || !kept.startsWith(SLOW_HASH)) {
                passwords.matches(given, anySlowHash);
            }
            throw new BadCredentialsException("wrong password");
        }
        if (settings.local() == Local.ADMINISTRATORS && !((Account) account).person().isSystemAdministrator()) {
            throw new DisabledException("signs in elsewhere");
        }
        OffsetDateTime until = ((Account) account).person().secretUntil();
        if (until != null && !until.isAfter(OffsetDateTime.now(clock))) {
            throw new CredentialsExpiredException("the one-time secret is too old");
        }
    }
}
