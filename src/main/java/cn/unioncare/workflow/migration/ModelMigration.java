package cn.unioncare.workflow.migration;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Running cases follow a new version of their model. Started by {@code --rehearse-migration=<file, folder or release>},
 * with {@code --renamed=<file>} where ids have changed; of the product nothing else runs.
 */
public final class ModelMigration {

    private static final String REHEARSE = "--rehearse-migration=";
    private static final String RENAMED = "--renamed=";
    private static final int DONE = 0;
    private static final int NOT_ALL = 1;
    private static final int REFUSED = 2;

    private final String[] arguments;
    private final PrintStream out;

    private ModelMigration(String[] arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** @return what the command line asks for; empty where it asks for nothing of the kind */
    public static Optional<ModelMigration> asked(String[] arguments, PrintStream out) {
        ModelMigration command = new ModelMigration(arguments, out);
        return command.argument(REHEARSE).isPresent() ? Optional.of(command) : Optional.empty();
    }

    /**
     * Prints what there is to say, in Chinese.
     *
     * @return the exit code: 0 if all went or would go well, 1 if some cases cannot move, 2 if it cannot be done at all
     */
    public int run() {
        try (ConfigurableApplicationContext database = started()) {
            Renames renames = argument(RENAMED).map(file -> Renames.read(Path.of(file))).orElseGet(Renames::none);
            boolean clean = new Rehearsal(database.getBean(DataSource.class), out)
                .of(NewModels.read(argument(REHEARSE).orElseThrow()), renames);
            return clean ? DONE : NOT_ALL;
        } catch (CannotMigrate refused) {
            out.println("不能演练或者迁移：" + refused.getMessage());
            return REFUSED;
        }
    }

    private ConfigurableApplicationContext started() {
        return new SpringApplicationBuilder(MigrationContext.class).web(WebApplicationType.NONE).logStartupInfo(false)
            .run(arguments);
    }

    private Optional<String> argument(String name) {
        return Stream.of(arguments).filter(argument -> argument.startsWith(name)).map(argument -> argument.substring(name.length()))
            .findFirst();
    }
}
