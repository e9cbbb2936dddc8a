package cn.unioncare;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that counts the statements that are prepared on it. */
public final class CountedStatements extends DelegatingDataSource {

    private final AtomicInteger prepared = new AtomicInteger();

    public CountedStatements(DataSource database) {
        super(database);
    }

    /** How many statements the deed prepared. */
    public int during(Runnable deed) {
        int before = prepared.get();
        deed.run();
        return prepared.get() - before;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                    prepared.incrementAndGet();
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            });
    }
}
