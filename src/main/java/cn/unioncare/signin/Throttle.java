package cn.unioncare.signin;

import cn.unioncare.signin.Tries.Pair;
import cn.unioncare.signin.Tries.Standing;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down without shutting out whoever the account belongs to. After some wrong passwords of one account from
 * one address these two wait, ever longer. An address that fails for many accounts waits, and an account that is failed
 * for from many addresses is closed: both only where the account has never signed in from that address.
 */
@Component
class Throttle {

    private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);
    private static final int SHOWN = 10;

    // Tries of one pair that are counted come one after the other; pairs that share a lock by chance wait a little.
    private static final int LOCKS = 256;

    private final ReentrantLock[] turns = Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    private final Tries tries;
    private final Vault vault;
    private final SignInSettings settings;
    private final Clock clock;

    Throttle(Tries tries, Vault vault, SignInSettings settings, Clock clock) {
        this.tries = tries;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** A try that may be made, and has to be told how it ended, and that it has. */
    final class Try implements AutoCloseable {

        private final Pair pair;
        private Standing standing;

        private Try(Pair pair) {
            this.pair = pair;
            look();
        }

        private void look() {
            standing = tries.standing(pair, OffsetDateTime.now(clock), settings);
        }

        // A program's first requests come all at once: they wait for the first of them, after which the address is known,
        // and are not taken for guesses.
        private void takeTurn() {
            turn().lock();
            look();
            if (!isCounted()) {
                turn().unlock();
            }
        }

        private ReentrantLock turn() {
            return turns[Math.floorMod(pair.hashCode(), LOCKS)];
        }

        @Override
        public void close() {
            if (turn().isHeldByCurrentThread()) {
                turn().unlock();
            }
        }

        // An account at an address of its own, against which nothing stands, costs nothing but the look.
        private boolean isCounted() {
            return standing.knownOn() == null || standing.tried();
        }

        void wrong() {
            OffsetDateTime now = OffsetDateTime.now(clock);
            if (!isCounted()) {
                tries.count(pair, now, settings);
            }
            tries.failed(pair, now);
            LOG.info("Wrong password: account {} from {}", shown(pair.login()), shown(pair.address()));
        }

        void right() {
            if (isCounted()) {
                tries.forget(pair);
            }
            if (!OffsetDateTime.now(clock).toLocalDate().equals(standing.knownOn())) {
                tries.know(pair, OffsetDateTime.now(clock).toLocalDate());
                LOG.info("Signed in: account {} from {}, the first time today", shown(pair.login()),
                    shown(pair.address()));
            }
        }
    }

    /** @throws TooManyTries if this try may not be made now */
    Try begin(String login, String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Try one = new Try(new Pair(vault.blindIndex("sign-in-login", login),
            vault.blindIndex("sign-in-address", Network.of(address))));
        if (one.isCounted()) {
            one.takeTurn();
        }
        try {
            refuseIfTooMany(one, now);
        } catch (TooManyTries refused) {
            one.close();
            throw refused;
        }
        return one;
    }

    private void refuseIfTooMany(Try one, OffsetDateTime now) {
        if (one.standing.knownOn() == null) {
            refuseStrangers(one.pair, one.standing);
        }
        if (one.isCounted()) {
            tries.count(one.pair, now, settings)
                .ifPresent(until -> refuse(one.pair, Duration.between(now, until), "the two"));
        }
    }

    private void refuseStrangers(Pair pair, Standing standing) {
        if (standing.accounts() >= settings.accounts()) {
            refuse(pair, settings.addressWindow(), "the address");
        }
        if (standing.failures() >= settings.failures()) {
            refuse(pair, settings.accountWindow(), "the account, for strange addresses");
        }
    }

    private static void refuse(Pair pair, Duration wait, String what) {
        // Not a line for each: whoever floods the door must not flood the log.
        LOG.debug("Too many wrong passwords: account {} from {}; {} must wait {} s", shown(pair.login()),
            shown(pair.address()), what, wait.toSeconds());
        throw new TooManyTries(wait);
    }

    private static String shown(String key) {
        return key.substring(0, SHOWN);
    }
}
