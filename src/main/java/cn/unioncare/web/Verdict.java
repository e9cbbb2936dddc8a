package cn.unioncare.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;

/** What the tables of routes say to a request. */
final class Verdict extends AuthorizationDecision {

    static final Verdict GRANTED = new Verdict(HttpStatus.OK, null);

    private final HttpStatus status;
    private final String detail;

    private Verdict(HttpStatus status, String detail) {
        super(status == HttpStatus.OK);
        this.status = status;
        this.detail = detail;
    }

    static Verdict refused(HttpStatus status) {
        return new Verdict(status, null);
    }

    /** @param detail why, in Chinese */
    static Verdict refused(HttpStatus status, String detail) {
        return new Verdict(status, detail);
    }

    HttpStatus status() {
        return status;
    }

    /** Why, in Chinese; empty where the status says it. */
    Optional<String> detail() {
        return Optional.ofNullable(detail);
    }
}
