package cn.unioncare.api;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.unioncare.organisation.People;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** The database is gone just when the account is looked up: nobody is told that the password is wrong. */
@Import(SigningInWithoutDatabaseTest.PeopleCannotBeRead.class)
class SigningInWithoutDatabaseTest extends ApiTest {

    private static final AtomicBoolean GONE = new AtomicBoolean();
    private static final String FORM = "application/x-www-form-urlencoded";
    /** Where the server writes down what a filter threw. */
    private static final Logger SERVER =
        (Logger) LoggerFactory.getLogger("org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/]");

    @TestConfiguration
    static class PeopleCannotBeRead {

        @Bean
        static BeanPostProcessor thatLosesItsDatabase() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof People ? losingItsDatabase(bean) : bean;
                }
            };
        }

        private static Object losingItsDatabase(Object people) {
            ProxyFactory proxy = new ProxyFactory(people);
            proxy.setProxyTargetClass(true);
            proxy.addAdvice((MethodBeforeAdvice) (method, arguments, target) -> {
                if (GONE.get() && method.getName().equals("find")) {
                    throw new CannotGetJdbcConnectionException("gone", new SQLTransientConnectionException("gone"));
                }
            });
            return proxy.getProxy();
        }
    }

    @BeforeEach
    void the_server_would_write_down_each() {
        SERVER.setLevel(Level.OFF);
    }

    @AfterEach
    void it_is_back() {
        GONE.set(false);
        SERVER.setLevel(null);
    }

    @Test
    void a_program_is_told_to_come_again_and_comes_in_when_it_is_back() {
        // when
        GONE.set(true);

        // then
        as("clerk." + BASE).get("/api/me").refused(503).saying("系统繁忙，请稍后重试");
        GONE.set(false);
        as("clerk." + BASE).get("/api/me").expect(200);
    }

    @Test
    void the_login_page_does_not_speak_of_a_wrong_password() {
        // given
        Browser browser = new Browser(home());
        browser.get("/login").expect(200);

        // when
        GONE.set(true);

        // then
        browser.send("POST", "/login", FORM, "username=clerk.13030601&password=demo&_csrf="
            + browser.cookie("UNIONCARE-XSRF"), Map.of("Accept", "text/html,*/*;q=0.8")).expect(503)
            .saying("系统繁忙，请稍后重试").saying("服务暂不可用");
    }

    @Test
    void neither_does_the_form_of_the_webapps() {
        // given
        Browser browser = new Browser(home()).signedIn("clerk." + BASE, "demo");
        browser.post("/logout", "").expect(204);
        browser.get("/camunda/app/tasklist/default/");

        // when
        GONE.set(true);

        // then
        browser.webappsLogin("clerk." + BASE, "demo", "tasklist").expect(503).saying("系统繁忙，请稍后重试");
    }
}
