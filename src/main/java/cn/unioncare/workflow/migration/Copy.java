package cn.unioncare.workflow.migration;

import cn.unioncare.workflow.schema.V1__EngineSchema;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.util.FileSystemUtils;

/**
 * An engine of its own on a copy of what the engine holds of running cases, in a database of its own that goes away with
 * it. The original is read once, as it stood at one moment, and never written to; so the product may go on meanwhile, and
 * no right to create databases is needed.
 */
final class Copy implements AutoCloseable {

    private final Path folder;
    private final HikariDataSource database;
    private final ProcessEngine engine;

    private Copy(Path folder, HikariDataSource database) {
        this.folder = folder;
        this.database = database;
        this.engine = MigrationEngine.on(database, "migration-rehearsal").buildProcessEngine();
    }

    static Copy of(DataSource original, Progress progress) {
        try {
            Path folder = Files.createTempDirectory("unioncare-migration");
            HikariConfig settings = new HikariConfig();
            settings.setJdbcUrl("jdbc:h2:file:" + folder.resolve("copy") + ";DB_CLOSE_ON_EXIT=FALSE");
            settings.setUsername("sa");
            HikariDataSource database = new HikariDataSource(settings);
            try {
                fill(original, database, progress);
                return new Copy(folder, database);
            } catch (RuntimeException failed) {
                discard(folder, database);
                throw failed;
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    ProcessEngine engine() {
        return engine;
    }

    DataSource database() {
        return database;
    }

    private static void fill(DataSource original, DataSource database, Progress progress) {
        try (Connection from = original.getConnection(); Connection to = database.getConnection()) {
            from.setReadOnly(true);
            from.setAutoCommit(false);
            from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            V1__EngineSchema.createIn(to);
            try (Statement statement = to.createStatement()) {
                statement.execute("set referential_integrity false");
                CopiedRows rows = new CopiedRows(from, to, progress);
                for (Map.Entry<String, String> table : EngineTables.ofRunningCases().entrySet()) {
                    statement.execute("delete from " + table.getKey());
                    rows.of(table.getKey(), table.getValue());
                }
                statement.execute("set referential_integrity true");
            }
            from.rollback();
        } catch (SQLException failed) {
            throw new IllegalStateException("the engine's tables cannot be copied", failed);
        }
    }

    @Override
    public void close() {
        engine.close();
        discard(folder, database);
    }

    private static void discard(Path folder, HikariDataSource database) {
        database.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
