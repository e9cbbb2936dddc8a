package cn.unioncare.supervision.messages;

import cn.unioncare.organisation.People;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.SealedColumn;
import cn.unioncare.vault.SealedColumns;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where people want to be reminded: entered, paused and taken out by themselves, and shown to nobody else. */
@Repository
class Addresses implements SealedColumns {

    record Address(String login, Channel.Kind channel, String value, boolean paused) { }

    private static final SealedColumn VALUE = SealedColumn.of("提醒地址", "message_address", "address_sealed", "login", "channel");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final Pattern OFFICE = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final People people;
    private final Clock clock;

    Addresses(JdbcClient jdbc, Vault vault, People people, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.people = people;
        this.clock = clock;
    }

    List<Address> of(String login) {
        return read("where login = ? order by channel", login);
    }

    /** All that may be written to today, of people whose account is open. */
    List<Address> inUse() {
        LocalDate today = LocalDate.now(clock);
        return read("""
            where not paused and login in (select login from person
                where valid_from <= ? and (valid_until is null or valid_until >= ?)) order by login, channel""", today, today);
    }

    /** @throws Refusal 400 where it is no such address */
    @Transactional
    void keep(String login, Channel.Kind channel, String value, boolean paused) {
        String address = value == null ? "" : value.strip();
        if (address.length() > LONGEST || !(channel == Channel.Kind.MAIL ? MAIL : OFFICE).matcher(address).matches()) {
            throw Refusal.invalid("address", channel == Channel.Kind.MAIL ? "请填写正确的电子邮件地址"
                : "请填写办公通讯账号，字母、数字和 . _ @ -，不超过 64 位");
        }
        people.hold(login);
        remove(login, channel);
        jdbc.sql("insert into message_address (login, channel, address_sealed, paused, changed_at) values (?, ?, ?, ?, ?)")
            .params(login, channel.name(), vault.seal(VALUE.at(login, channel.name()), address), paused,
                OffsetDateTime.now(clock)).update();
    }

    void remove(String login, Channel.Kind channel) {
        jdbc.sql("delete from message_address where login = ? and channel = ?").params(login, channel.name()).update();
    }

    /** Whoever has left is not written to, so nothing of it is kept. */
    void removeOfThoseWhoLeft() {
        jdbc.sql("delete from message_address where login in (select login from person where valid_until < ?)")
            .param(LocalDate.now(clock)).update();
    }

    private List<Address> read(String which, Object... values) {
        return jdbc.sql("select login, channel, address_sealed, paused from message_address " + which).params(values)
            .query((row, index) -> new Address(row.getString("login"), Channel.Kind.valueOf(row.getString("channel")),
                vault.open(VALUE.at(row.getString("login"), row.getString("channel")), row.getString("address_sealed")),
                row.getBoolean("paused"))).list();
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(VALUE);
    }
}
