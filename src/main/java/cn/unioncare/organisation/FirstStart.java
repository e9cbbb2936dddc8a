package cn.unioncare.organisation;

import cn.unioncare.shared.UnionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An installation that knows nobody gets the union at the top and one administrator, whose one-time secret lies in a
 * file that only the owner of the process can read. As long as nobody has used it, each start makes a new one.
 */
@Component
@Profile("!demo & !test")
@EnableConfigurationProperties(FirstStartSettings.class)
class FirstStart implements InitializingBean {

    static final String FILE = "first-administrator.txt";

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String ADMINISTRATOR = "admin";
    private static final Duration VALID_FOR = Duration.ofHours(24);
    private static final String TEXT = """
        UnionCare 工会帮扶  首次启动
        账号：%s
        一次性密码：%s
        有效至：%s（过期或遗失的，重新启动即换发新的）
        登录后须先修改密码；修改之后本文件即无用，下次启动时自动删除。
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FirstStartSettings settings;
    private final Path file;
    private final Clock clock;

    FirstStart(JdbcClient jdbc, TransactionTemplate transaction, FirstStartSettings settings, Environment environment,
               Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.file = Path.of(environment.getProperty("unioncare.home", "./data")).resolve(FILE);
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        OneTimeSecret secret = OneTimeSecret.fresh(clock, VALID_FOR);
        if (isFirst(secret) || renewed(secret)) {
            write(secret);
            LOG.warn("首次启动：管理员账号 {} 的一次性密码已写入 {}，24 小时内有效", ADMINISTRATOR, file.toAbsolutePath());
        } else {
            Files.deleteIfExists(file);
        }
    }

    private boolean isFirst(OneTimeSecret secret) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> persons() == 0 && enter(secret)));
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return false;
        }
    }

    private int persons() {
        return jdbc.sql("select count(*) from person").query(Integer.class).single();
    }

    private boolean enter(OneTimeSecret secret) {
        UnionCode top = new UnionCode(settings.unionCode());
        if (jdbc.sql("select code from union_unit where code = ?").param(top.value()).query(String.class).list().isEmpty()) {
            jdbc.sql("""
                    insert into union_unit (code, name, tier, region, determines) values (?, ?, ?, ?, true)""")
                .params(top.value(), settings.unionName(), settings.tier().name(), settings.region()).update();
        }
        jdbc.sql("""
                insert into person (login, name, password_hash, secret_until, union_code, valid_from)
                values (?, '系统管理员', ?, ?, ?, ?)""")
            .params(ADMINISTRATOR, secret.hash(), secret.until(), top.value(), LocalDate.now(clock)).update();
        return jdbc.sql("insert into person_role (login, role, valid_from) values (?, ?, ?)")
            .params(ADMINISTRATOR, Role.ADMIN.code(), LocalDate.now(clock)).update() > 0;
    }

    // Once others have been entered, a secret was given out by somebody and is none of the first start.
    private boolean renewed(OneTimeSecret secret) {
        return persons() == 1 && jdbc.sql("""
                update person set password_hash = ?, secret_until = ? where login = ? and secret_until is not null""")
            .params(secret.hash(), secret.until(), ADMINISTRATOR).update() > 0;
    }

    private void write(OneTimeSecret secret) {
        String until = secret.until().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // A temporary file is its owner's alone from the start.
            Path draft = Files.createTempFile(folder, "first", ".tmp");
            Files.writeString(draft, TEXT.formatted(ADMINISTRATOR, secret.text(), until));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.toAbsolutePath(), e);
        }
    }
}
