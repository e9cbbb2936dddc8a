package cn.unioncare.signin;

import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Outside the demonstration nothing starts with a password that everybody knows: of the database or of an account. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo & !test")
class KnownPasswords {

    private static final Set<String> OF_DATABASES = Set.of("", "postgres", "unioncare", "password", "passwd", "admin",
        "root", "demo", "test", "secret", "changeme", "123456", "12345678", "1234567890");

    /** Before anybody connects. */
    @Bean
    static BeanFactoryPostProcessor databasePasswordIsNoDefault(Environment environment) {
        return beans -> {
            String url = environment.getProperty("spring.datasource.url", "");
            String user = environment.getProperty("spring.datasource.username", "");
            String password = environment.getProperty("spring.datasource.password", "");
            boolean server = url.startsWith("jdbc:postgresql:");
            if (server && (OF_DATABASES.contains(password.toLowerCase(Locale.ROOT)) || password.equals(user))) {
                throw new UnsafeDefaults("数据库口令为空或为常见的默认口令", """
                    请在 PostgreSQL 中为本系统的用户设置随机口令（例如 openssl rand -base64 24），并以 spring.datasource.password
                    或环境变量 UNIONCARE_DATABASE_PASSWORD 给出。""");
            }
        };
    }

    /** Each hash has its own salt, so that two accounts share one only where it was copied, as the demonstration does. */
    @Bean
    static InitializingBean noAccountOfTheDemonstration(JdbcClient jdbc, PasswordEncoder passwords) {
        return () -> {
            boolean shared = !jdbc.sql("""
                    select password_hash from person where password_hash is not null
                    group by password_hash having count(*) > 1 fetch first 1 rows only""").query(String.class).list()
                .isEmpty();
            boolean known = jdbc.sql("select password_hash from person where login = 'admin' and password_hash is not null")
                .query(String.class).optional().filter(hash -> passwords.matches("demo", hash)).isPresent();
            if (shared || known) {
                throw new UnsafeDefaults("数据库中有演示账号（密码为 demo）", """
                    演示数据库不能用于正式工作。请换用新的数据库（或新的 unioncare.home 目录）；首次启动时会建立管理员账号，
                    一次性密码写入 unioncare.home 目录下的 first-administrator.txt。""");
            }
        };
    }
}
