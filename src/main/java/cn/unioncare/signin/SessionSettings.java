package cn.unioncare.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * @param mostPerPerson how many sessions one person may have open; one more ends the oldest
 * @param longest       how long a session lasts at most, however much it is used
 */
@ConfigurationProperties("unioncare.sessions")
public record SessionSettings(int mostPerPerson, Duration longest) {

    public SessionSettings {
        Assert.isTrue(mostPerPerson >= 1, "unioncare.sessions.most-per-person must be at least 1");
        Assert.isTrue(longest != null && !longest.isNegative() && !longest.isZero(), "unioncare.sessions.longest must be positive");
    }
}
