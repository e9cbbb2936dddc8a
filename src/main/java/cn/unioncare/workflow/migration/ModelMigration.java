package cn.unioncare.workflow.migration;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final int H2_IN_USE = 90020;

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
        try (ConfigurableApplicationContext settings = started(RehearsalContext.class);
                HikariDataSource original = Installation.toRead(settings.getBean(DataSourceProperties.class))) {
            boolean clean = new Rehearsal(original, out).of(NewModels.read(argument(REHEARSE).orElseThrow()), renames());
            return clean ? DONE : NOT_ALL;
        } catch (RuntimeException failed) {
            out.println("不能演练或者迁移：" + reason(failed).orElseThrow(() -> failed));
            return REFUSED;
        }
    }

    private static Optional<String> reason(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotMigrate refused) {
                return Optional.of(refused.getMessage());
            }
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                return Optional.of("数据库文件正在使用。请先停止系统，或者把停止时的备份放到另一目录，以 --unioncare.home 指明");
            }
        }
        return Optional.empty();
    }

    private Renames renames() {
        return argument(RENAMED).map(file -> Renames.read(Path.of(file))).orElseGet(Renames::none);
    }

    private ConfigurableApplicationContext started(Class<?> parts) {
        return new SpringApplicationBuilder(parts).web(WebApplicationType.NONE).logStartupInfo(false)
            .properties("logging.level.root=warn").run(arguments);
    }

    private Optional<String> argument(String name) {
        return Stream.of(arguments).filter(argument -> argument.startsWith(name)).map(argument -> argument.substring(name.length()))
            .findFirst();
    }
}
