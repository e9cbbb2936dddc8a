package cn.unioncare.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For whom passwords open, and when guessing them is slowed down.
 *
 * @param tries            of one account from one address before the two have to wait
 * @param firstWait        the first wait; it doubles with each further wrong password
 * @param longestWait      beyond which it does not grow
 * @param forgetAfter      without a try the wrong ones are forgotten
 * @param accounts         an address waits after wrong passwords for so many accounts within {@code addressWindow}
 * @param failures         an account is closed to strange addresses after so many within {@code accountWindow}
 * @param knownDays        how long an address counts as known after an account has signed in from there
 * @param local            for whom a password of this system opens at all
 */
@ConfigurationProperties("unioncare.sign-in")
record SignInSettings(
    @DefaultValue("5") int tries, @DefaultValue("1m") Duration firstWait, @DefaultValue("15m") Duration longestWait,
    @DefaultValue("1h") Duration forgetAfter, @DefaultValue("20") int accounts,
    @DefaultValue("15m") Duration addressWindow, @DefaultValue("30") int failures,
    @DefaultValue("30m") Duration accountWindow, @DefaultValue("90") int knownDays,
    @DefaultValue("everybody") Local local) {

    /** For whom a password of this system opens; the others come in by the unified authentication. */
    enum Local { EVERYBODY, ADMINISTRATORS }

    /** @return how long a pair waits after that many tries in a row; nothing as long as there are few */
    Duration waitAfter(int tried) {
        int doublings = tried - tries;
        if (doublings < 0) {
            return Duration.ZERO;
        }
        Duration wait = doublings > 20 ? longestWait : firstWait.multipliedBy(1L << doublings);
        return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
}
