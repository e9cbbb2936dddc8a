package cn.unioncare.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;

class OneTimeSecretTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2018-02-01T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final PasswordEncoder passwords = new PasswordHashing().passwordEncoder(new MockEnvironment());
    private final OneTimeSecret secret = OneTimeSecret.fresh(NOON, Duration.ofDays(7));

    @Test
    void opens_as_it_was_handed_over_and_as_people_type_it() {
        assertThat(secret.text()).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
        assertThat(passwords.matches(secret.text(), secret.hash())).isTrue();
        assertThat(passwords.matches(secret.text().toLowerCase().replace('-', ' '), secret.hash())).isTrue();
    }

    @Test
    void nothing_else_opens() {
        assertThat(passwords.matches(OneTimeSecret.fresh(NOON, Duration.ofDays(7)).text(), secret.hash())).isFalse();
        assertThat(passwords.matches(secret.text().substring(1), secret.hash())).isFalse();
        assertThat(passwords.matches("", secret.hash())).isFalse();
    }

    @Test
    void ends_when_it_was_said_to() {
        assertThat(secret.until()).isEqualTo(OffsetDateTime.parse("2018-02-08T12:00:00+08:00"));
    }

    @Test
    void no_two_are_alike_and_the_hash_does_not_tell_which_are_equal() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> OneTimeSecret.fresh(NOON, Duration.ofDays(1)).text()).distinct())
            .hasSize(1000);
        assertThat(new OnceEncoder().encode("AAAA")).isNotEqualTo(new OnceEncoder().encode("AAAA"));
    }

    @Test
    void never_shows_itself_in_a_log() {
        assertThat(secret.toString()).doesNotContain(secret.text(), secret.hash());
    }
}
