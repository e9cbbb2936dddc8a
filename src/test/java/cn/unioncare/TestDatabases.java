package cn.unioncare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * Empty databases for tests, one for each call: H2 in memory, or PostgreSQL on one server that all tests of a JVM
 * share and that ends with it. The schema is the test's own business.
 */
public final class TestDatabases {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int MOST_CONNECTIONS = 10;

    private TestDatabases() { }

    public static DataSource h2() {
        return pool("jdbc:h2:mem:test" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa");
    }

    public static DataSource postgres() {
        String name = "test" + NUMBER.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
        return pool(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres");
    }

    /**
     * Runs some of the application's migrations, and no others.
     *
     * @param scripts names of files in {@code db/migration}, such as {@code V10__audit.sql}
     */
    public static void migrate(DataSource database, String... scripts) {
        try {
            Path folder = Files.createTempDirectory("migrations");
            for (String script : scripts) {
                try (InputStream text = new ClassPathResource("db/migration/" + script).getInputStream()) {
                    Files.copy(text, folder.resolve(script));
                }
            }
            Flyway.configure().dataSource(database).locations("filesystem:" + folder).load().migrate();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run the migrations", e);
        }
    }

    /** Connections are made when needed and given up when idle, since nobody closes the pool of a test. */
    private static DataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** Started when first asked for, and ended after the last product that runs on it. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = started();

        private static EmbeddedPostgres started() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
                // Its own hook would run beside those that close the products.
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not stop", e);
            }
        }
    }
}
