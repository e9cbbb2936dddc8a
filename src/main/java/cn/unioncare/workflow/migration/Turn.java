package cn.unioncare.workflow.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to move the cases of one process. A row is held by a connection that does nothing else, so that the turn ends
 * by whatever way its holder ends.
 */
final class Turn implements AutoCloseable {

    private final Connection holding;

    private Turn(Connection holding) {
        this.holding = holding;
    }

    /** @throws CannotMigrate if somebody else has it */
    static Turn of(DataSource database, String process) {
        prepare(JdbcClient.create(database), process);
        try {
            Connection holding = database.getConnection();
            holding.setAutoCommit(false);
            if (isTaken(holding, process)) {
                return new Turn(holding);
            }
            holding.close();
            throw new CannotMigrate("另一人正在迁移 " + process + "，请等其结束");
        } catch (SQLException failed) {
            throw new IllegalStateException("the turn of " + process + " cannot be taken", failed);
        }
    }

    // Whoever comes first makes the row.
    private static void prepare(JdbcClient jdbc, String process) {
        try {
            if (jdbc.sql("select count(*) from model_migration_turn where process = ?").param(process).query(Integer.class).single() == 0) {
                jdbc.sql("insert into model_migration_turn (process) values (?)").param(process).update();
            }
        } catch (DuplicateKeyException anotherWasFirst) {
            // It is there, which is what was wanted.
        }
    }

    private static boolean isTaken(Connection holding, String process) throws SQLException {
        try (PreparedStatement statement =
                holding.prepareStatement("select process from model_migration_turn where process = ? for update skip locked")) {
            statement.setString(1, process);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    @Override
    public void close() {
        try (holding) {
            holding.rollback();
        } catch (SQLException brokenAnyway) {
            throw new IllegalStateException("the turn cannot be given back", brokenAnyway);
        }
    }
}
