package cn.unioncare.signin;

import cn.unioncare.organisation.Person;
import cn.unioncare.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;

/** People change their own password, and make a one-time secret their own by it. */
@Service
public class Passwords {

    private final JdbcClient jdbc;
    private final SignIn signIn;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final OpenSessions sessions;

    Passwords(JdbcClient jdbc, SignIn signIn, PasswordRules rules, PasswordEncoder encoder, OpenSessions sessions) {
        this.jdbc = jdbc;
        this.signIn = signIn;
        this.rules = rules;
        this.encoder = encoder;
        this.sessions = sessions;
    }

    /**
     * Whoever had signed in with the old password is signed out.
     *
     * @param session the session that asks and stays; null for a program, which has none
     * @param from where the request comes from: whoever tries the current password is held to the rules of signing in
     * @throws Refusal if the current password is wrong, or the next one unfit
     */
    public void change(Person person, String current, String next, String session, WebAuthenticationDetails from) {
        confirm(person, current, from);
        rules.objectionTo(next, person).ifPresent(objection -> {
            throw Refusal.invalid("next", objection);
        });
        if (next.equals(current)) {
            throw Refusal.invalid("next", "新密码不能与当前密码相同");
        }
        jdbc.sql("""
                update person set password_hash = ?, secret_until = null, version = version + 1 where login = ?""")
            .params(encoder.encode(next), person.login()).update();
        sessions.endOthers(person.login(), session);
    }

    private void confirm(Person person, String current, WebAuthenticationDetails from) {
        UsernamePasswordAuthenticationToken tried =
            UsernamePasswordAuthenticationToken.unauthenticated(person.login(), current);
        tried.setDetails(from);
        try {
            signIn.authenticate(tried);
        } catch (BadCredentialsException wrong) {
            throw Refusal.invalid("current", "当前密码不正确，请重新输入");
        }
    }
}
