package cn.unioncare.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets a test count the statements that a request costs. What runs beside the requests is counted only where that is asked for. */
@TestConfiguration
class CountedStatements {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static volatile boolean counting;
    private static volatile boolean everywhere;

    /** How many statements the product makes while it answers. */
    static int of(Runnable requests) {
        return counted(requests, false);
    }

    /** How many statements are made meanwhile, also by jobs and by the test itself. */
    static int ofAll(Runnable deeds) {
        return counted(deeds, true);
    }

    private static int counted(Runnable requests, boolean all) {
        COUNT.set(0);
        everywhere = all;
        counting = true;
        try {
            requests.run();
        } finally {
            counting = false;
        }
        return COUNT.get();
    }

    @Bean
    static BeanPostProcessor thatCountsStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? new Counted(database) : bean;
            }
        };
    }

    private static boolean isCounted() {
        return counting && (everywhere || Thread.currentThread().getName().startsWith("http-"));
    }

    private static final class Counted extends DelegatingDataSource {

        private final DataSource listenedTo;

        Counted(DataSource database) {
            super(database);
            listenedTo = ProxyDataSourceBuilder.create(database).listener(new Statements()).build();
        }

        @Override
        public Connection getConnection() throws SQLException {
            return isCounted() ? listenedTo.getConnection() : super.getConnection();
        }
    }

    private static final class Statements implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) { }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            COUNT.incrementAndGet();
        }
    }
}
