package cn.unioncare.signin;

import cn.unioncare.organisation.People;
import cn.unioncare.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions that a person has open, wherever they were opened. */
@Service
public class OpenSessions {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int NAME_LENGTH = 32;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;
    private final People people;
    private final SessionSettings settings;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc, People people,
                 SessionSettings settings) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.people = people;
        this.settings = settings;
    }

    /** @param here the session that asks; null for a program, which has none */
    public List<OpenSession> of(String login, String here) {
        return sessions.findByPrincipalName(login).values().stream().filter(session -> !session.isExpired())
            .map(session -> card(session, here))
            .sorted(Comparator.comparing(OpenSession::lastUsedAt).reversed()).toList();
    }

    /**
     * Signs out one of the person's own sessions.
     *
     * @throws Refusal if the person has no such session
     */
    public void end(String login, String name) {
        String id = sessions.findByPrincipalName(login).keySet().stream().filter(key -> nameOf(key).equals(name))
            .findFirst().orElseThrow(() -> Refusal.notFound("没有这个登录，它可能已经退出"));
        sessions.deleteById(id);
    }

    /** Signs the person out everywhere but here. */
    public void endOthers(String login, String here) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
            .params(login, here == null ? "" : here).update();
    }

    /** Ends the oldest sessions of a person who has more than may be. */
    @Transactional
    public void endBeyondLimit(String login) {
        // Of two who sign in at once each must see the other's session.
        people.hold(login);
        jdbc.sql("""
                delete from spring_session where principal_name = :login and primary_id not in (
                    select primary_id from spring_session where principal_name = :login
                    order by creation_time desc, primary_id fetch first :most rows only)""")
            .param("login", login).param("most", settings.mostPerPerson()).update();
    }

    private static OpenSession card(Session session, String here) {
        Optional<Origin> origin = Optional.ofNullable(session.getAttribute(Origin.KEPT_AS));
        return new OpenSession(nameOf(session.getId()), at(session.getCreationTime()),
            at(session.getLastAccessedTime()), origin.map(Origin::device).orElse(""),
            origin.map(Origin::address).orElse(""), session.getId().equals(here));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atZone(CHINA).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    // Whoever knows a session's id is in it, so that not even the owner's page may see it.
    private static String nameOf(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, NAME_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
