package cn.unioncare.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what no rule asks for any more. */
@Component
class TriesSweep {

    private static final Logger LOG = LoggerFactory.getLogger(TriesSweep.class);
    private static final int DAYS_KEPT = 2;

    private final Tries tries;
    private final PublicUse uses;
    private final SignInSettings settings;
    private final Clock clock;

    TriesSweep(Tries tries, PublicUse uses, SignInSettings settings, Clock clock) {
        this.tries = tries;
        this.uses = uses;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${unioncare.sign-in.first-sweep:PT10M}",
        fixedDelayString = "${unioncare.sign-in.sweep-every:PT6H}")
    void sweep() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int removed = tries.removeBefore(now.minusDays(DAYS_KEPT), now.toLocalDate().minusDays(settings.knownDays()))
            + uses.removeBefore(now.minusDays(DAYS_KEPT));
        if (removed > 0) {
            LOG.info("{} old marks of signing in are removed", removed);
        }
    }
}
