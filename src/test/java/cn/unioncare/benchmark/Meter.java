package cn.unioncare.benchmark;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that counts what goes over it while it is asked to, on the thread that asked. Otherwise it hands out
 * the plain connections, so that what the counting itself costs is in no measured time.
 */
final class Meter extends DelegatingDataSource {

    private static final Pattern INSERT = Pattern.compile("\\s*insert\\s+into\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITE = Pattern.compile("\\s*(insert|update|delete)\\b.*",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> SAVEPOINTS = Set.of("setSavepoint", "releaseSavepoint");

    private final DataSource counting;
    private Thread counted;
    private Costs costs = new Costs();
    private boolean written;

    Meter(DataSource database) {
        super(database);
        counting = ProxyDataSourceBuilder.create(database).listener(new Statements()).methodListener(new Ends()).build();
    }

    /** What the work costs. */
    Costs of(Runnable work) {
        costs = new Costs();
        counted = Thread.currentThread();
        try {
            work.run();
        } finally {
            counted = null;
        }
        return costs;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Thread.currentThread() == counted ? counting.getConnection() : super.getConnection();
    }

    private void executed(String sql, ExecutionInfo execution) {
        costs.roundTrip(sql);
        written |= WRITE.matcher(sql).matches();
        Matcher insert = INSERT.matcher(sql);
        if (insert.lookingAt()) {
            costs.inserted(insert.group(1).toLowerCase(Locale.ROOT), rows(execution));
        }
    }

    private static int rows(ExecutionInfo execution) {
        Object result = execution.getResult();
        return result instanceof Integer one ? one
            : result instanceof int[] batch ? IntStream.of(batch).map(Math::abs).sum() : 1;
    }

    private void ended(boolean committed) {
        costs.ended(committed, written);
        written = false;
    }

    /** A batch goes over in one trip, whatever its length. */
    private final class Statements implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) { }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            executed(queries.get(0).getQuery(), execution);
        }
    }

    /** Commits, rollbacks and savepoints are calls of the connection. */
    private final class Ends implements MethodExecutionListener {

        @Override
        public void beforeMethod(MethodExecutionContext call) { }

        @Override
        public void afterMethod(MethodExecutionContext call) {
            Method method = call.getMethod();
            if (!Connection.class.isAssignableFrom(method.getDeclaringClass())) {
                return;
            }
            if (method.getName().equals("commit")) {
                ended(true);
            } else if (method.getName().equals("rollback") && method.getParameterCount() == 0) {
                ended(false);
            } else if (SAVEPOINTS.contains(method.getName()) || method.getName().equals("rollback")) {
                costs.roundTrip(method.getName());
            }
        }
    }
}
