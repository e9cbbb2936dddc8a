package cn.unioncare.api;

import cn.unioncare.organisation.People;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Lets a test lose the database just when an account is looked up. All classes share it: a context of its own would take
 * the webapps' statics along when it closes.
 */
@TestConfiguration
class PeopleThatMayBeLost {

    private static final AtomicBoolean GONE = new AtomicBoolean();

    static void areGone(boolean gone) {
        GONE.set(gone);
    }

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
