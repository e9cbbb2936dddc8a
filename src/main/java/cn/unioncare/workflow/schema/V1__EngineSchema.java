package cn.unioncare.workflow.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the engine's tables from the scripts in the engine's own jar, for the database at hand. */
@Component
public class V1__EngineSchema extends BaseJavaMigration {

    private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
        "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        createIn(context.getConnection());
    }

    /** Into an empty database. */
    public static void createIn(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        String dialect = product.startsWith("postgres") ? "postgres" : "h2";
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti." + dialect + ".create." + part + ".sql"));
        }
    }
}
