package cn.unioncare.organisation.accounts;

import cn.unioncare.organisation.OneTimeSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The one-time secrets that administrators hand out. */
@Component
class Secrets {

    private final Clock clock;
    private final Duration validFor;

    /** @param validFor how long somebody has to sign in for the first time, such as {@code 3d} */
    Secrets(Clock clock, @Value("${unioncare.accounts.secret-valid-for:3d}") Duration validFor) {
        this.clock = clock;
        this.validFor = validFor;
    }

    /** The time to sign in counts from the day on which the account opens at all. */
    OneTimeSecret forAccountFrom(LocalDate from) {
        LocalDate today = LocalDate.now(clock);
        return OneTimeSecret.fresh(clock, from.isAfter(today)
            ? Duration.ofDays(ChronoUnit.DAYS.between(today, from)).plus(validFor) : validFor);
    }
}
