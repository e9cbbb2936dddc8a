package cn.unioncare.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** With a password that everybody knows nothing starts outside the demonstration. */
class KnownPasswordsTest {

    private final PasswordEncoder passwords = new BCryptPasswordEncoder(4);

    private static void connects(String url, String password) {
        MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url)
            .withProperty("spring.datasource.username", "worker").withProperty("spring.datasource.password", password);
        KnownPasswords.databasePasswordIsNoDefault(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres", "Unioncare", "123456", "worker"})
    void a_database_server_with_a_known_password_is_refused(String known) {
        assertThatThrownBy(() -> connects("jdbc:postgresql://localhost/unioncare", known))
            .isInstanceOfSatisfying(UnsafeDefaults.class, refused -> assertThat(new UnsafeDefaultsAnalyzer()
                .analyze(refused, refused)).satisfies(told -> {
                    assertThat(told.getDescription()).contains("拒绝启动", "数据库口令");
                    assertThat(told.getAction()).contains("UNIONCARE_DATABASE_PASSWORD");
                }));
    }

    @Test
    void a_password_of_its_own_and_the_embedded_file_are_not() {
        assertThatCode(() -> connects("jdbc:postgresql://localhost/unioncare", "Xq7r9vLw2m")).doesNotThrowAnyException();
        assertThatCode(() -> connects("jdbc:h2:file:./data/unioncare", "")).doesNotThrowAnyException();
    }

    private JdbcClient peopleWith(List<String> hashes) {
        DataSource database = TestDatabases.h2();
        TestDatabases.migrate(database, "V2__organisation.sql", "V15__offices_with_dates.sql");
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into union_unit (code, name, tier, region, determines) values ('000000', '全总', 'NATIONAL', '000000', true)")
            .update();
        for (int i = 0; i < hashes.size(); i++) {
            jdbc.sql("insert into person (login, name, password_hash, union_code, valid_from) values (?, '某', ?, '000000', date '2018-01-01')")
                .params(i == 0 ? "admin" : "person" + i, hashes.get(i)).update();
        }
        return jdbc;
    }

    private void starts(List<String> hashes) throws Exception {
        KnownPasswords.noAccountOfTheDemonstration(peopleWith(hashes), passwords).afterPropertiesSet();
    }

    @Test
    void a_database_of_the_demonstration_is_refused() {
        String demo = passwords.encode("demo");
        assertThatThrownBy(() -> starts(List.of(passwords.encode("own"), demo, demo))).isInstanceOf(UnsafeDefaults.class);
        assertThatThrownBy(() -> starts(List.of(demo))).isInstanceOf(UnsafeDefaults.class)
            .hasMessageContaining("演示账号");
    }

    @Test
    void a_database_of_real_people_is_not() {
        assertThatCode(() -> starts(List.of(passwords.encode("one"), passwords.encode("one")))).doesNotThrowAnyException();
        assertThatCode(() -> starts(List.of())).doesNotThrowAnyException();
    }
}
