package cn.unioncare.signin;

import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much the public may send from one address within an hour by the clock; no address is held up for another's sake. */
@Component
public class PublicUse {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final PublicUseSettings settings;
    private final Clock clock;

    PublicUse(JdbcClient jdbc, Vault vault, PublicUseSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the public sends; each is counted for itself. */
    public enum Kind {
        OBJECTION(""), ENTRY("entry/"), TIP_OFF("tip-off/"), CODE("code/");

        private final String counted;

        Kind(String counted) {
            this.counted = counted;
        }
    }

    /** @return how long the address has to wait; nothing if this may be sent, which is then counted */
    public Optional<Duration> count(Kind kind, String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime hour = now.truncatedTo(ChronoUnit.HOURS);
        String key = vault.blindIndex("public-address", kind.counted + Network.of(address));
        return oneMore(key, hour) || first(key, hour) || oneMore(key, hour) ? Optional.empty()
            : Optional.of(Duration.between(now, hour.plusHours(1)));
    }

    private boolean oneMore(String key, OffsetDateTime hour) {
        return jdbc.sql("update public_use set uses = uses + 1 where address_key = ? and began_at = ? and uses < ?")
            .params(key, hour, settings.perHour()).update() > 0;
    }

    private boolean first(String key, OffsetDateTime hour) {
        try {
            return jdbc.sql("insert into public_use (address_key, began_at, uses) values (?, ?, 1)").params(key, hour)
                .update() > 0;
        } catch (DuplicateKeyException counted) {
            return false;
        }
    }

    int removeBefore(OffsetDateTime began) {
        return jdbc.sql("delete from public_use where began_at < ?").param(began).update();
    }
}
