package cn.unioncare.organisation;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an account is opened with for the first time, or again after its password was forgotten. It is shown once to
 * whoever hands it over and kept only as a hash; {@code person.password_hash} and {@code person.secret_until} take
 * what stands here.
 *
 * @param text  sixteen signs of A–Z and 2–7 in groups of four: 80 random bits
 * @param hash  what the database keeps
 * @param until after that instant it opens nothing
 */
public record OneTimeSecret(String text, String hash, OffsetDateTime until) {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static OneTimeSecret fresh(Clock clock, Duration validFor) {
        String text = IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-"));
        return new OneTimeSecret(text, OnceEncoder.ID + new OnceEncoder().encode(text),
            OffsetDateTime.now(clock).plus(validFor));
    }

    private static String group() {
        return RANDOM.ints(GROUP_LENGTH, 0, SIGNS.length()).mapToObj(sign -> SIGNS.substring(sign, sign + 1))
            .collect(Collectors.joining());
    }

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "OneTimeSecret[until=" + until + "]";
    }
}
