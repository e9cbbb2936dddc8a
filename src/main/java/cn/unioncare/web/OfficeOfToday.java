package cn.unioncare.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.People;
import cn.unioncare.signin.OidcAccount;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An open session goes by the office that its person holds now: where the account was changed, or another day has
 * begun, it is read anew, and a session whose account is closed, or that lasts too long, ends. That costs one statement a request.
 */
final class OfficeOfToday extends OncePerRequestFilter {

    private static final String READ_AS = OfficeOfToday.class.getName();

    private final People people;
    private final Clock clock;
    private final SecurityContextRepository contexts;
    private final Duration longest;

    OfficeOfToday(People people, Clock clock, SecurityContextRepository contexts, Duration longest) {
        this.people = people;
        this.clock = clock;
        this.contexts = contexts;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && who != null && who.getPrincipal() instanceof Account account) {
            check(account, who, session, request, response);
        }
        chain.doFilter(request, response);
    }

    private void check(Account account, Authentication who, HttpSession session, HttpServletRequest request,
                       HttpServletResponse response) {
        Optional<Integer> version = lastsTooLong(session) ? Optional.empty() : people.versionOf(account.getUsername());
        if (version.isEmpty()) {
            SecurityContextHolder.clearContext();
            session.invalidate();
            return;
        }
        String now = version.get() + " on " + LocalDate.now(clock);
        if (!now.equals(session.getAttribute(READ_AS))) {
            people.find(account.getUsername()).ifPresent(person -> renew(account.as(person), who, request, response));
            session.setAttribute(READ_AS, now);
        }
    }

    // By the server's own time, which a demonstration does not move.
    private boolean lastsTooLong(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > longest.toMillis();
    }

    private void renew(Account account, Authentication before, HttpServletRequest request, HttpServletResponse response) {
        account.eraseCredentials();
        AbstractAuthenticationToken now = before instanceof OAuth2AuthenticationToken elsewhere
            ? new OAuth2AuthenticationToken((OidcAccount) account, account.getAuthorities(),
                elsewhere.getAuthorizedClientRegistrationId())
            : UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        now.setDetails(before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
