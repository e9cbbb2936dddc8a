package cn.unioncare.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Nobody looks at the password before the time is over. */
public final class TooManyTries extends AuthenticationException {

    private final transient Duration wait;

    TooManyTries(Duration wait) {
        super("too many wrong passwords");
        this.wait = wait;
    }

    /** @return full minutes, at least one */
    public long minutes() {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }

    public long seconds() {
        return Math.max(1, wait.toSeconds());
    }
}
