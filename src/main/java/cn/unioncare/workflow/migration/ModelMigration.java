package cn.unioncare.workflow.migration;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Running cases follow a new version of their model. Started by {@code --rehearse-migration=<file, folder or release>} or
 * {@code --migrate-models=<the same> --operator=<account>}, with {@code --renamed=<file>} where ids have changed; what
 * was moved is listed by {@code --migrations}. Of the product nothing else runs.
 */
public final class ModelMigration {

    private static final String REHEARSE = "--rehearse-migration=";
    private static final String MIGRATE = "--migrate-models=";
    private static final String LIST = "--migrations";
    private static final String OPERATOR = "--operator=";
    private static final String RENAMED = "--renamed=";
    private static final String BATCH_SIZE = "--batch-size=";
    private static final int USUAL_BATCH = 100;
    private static final int DONE = 0;
    private static final int NOT_ALL = 1;
    private static final int REFUSED = 2;
    private static final int CUT_OFF = 3;

    private final String[] arguments;
    private final PrintStream out;

    private ModelMigration(String[] arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** @return what the command line asks for; empty where it asks for nothing of the kind */
    public static Optional<ModelMigration> asked(String[] arguments, PrintStream out) {
        ModelMigration command = new ModelMigration(arguments, out);
        return Stream.of(REHEARSE, MIGRATE, LIST).anyMatch(one -> command.argument(one).isPresent()) ? Optional.of(command) : Optional.empty();
    }

    /**
     * Prints what there is to say, in Chinese.
     *
     * @return the exit code: 0 if all went or would go well, 1 if some cases cannot move, 2 if it cannot be done at all,
     *         3 if it broke off
     */
    public int run() {
        try {
            return done() ? DONE : NOT_ALL;
        } catch (RuntimeException failed) {
            Optional<String> reason = CannotMigrate.reason(failed);
            if (reason.isPresent()) {
                out.println("不能演练或者迁移：" + reason.get());
                return REFUSED;
            }
            LoggerFactory.getLogger(ModelMigration.class).error("broken off", failed);
            out.println("中断：已迁移的案件有效，排除原因后再次执行同一命令即继续");
            return CUT_OFF;
        }
    }

    private boolean done() {
        if (argument(MIGRATE).isPresent()) {
            return migrated();
        }
        return argument(REHEARSE).isPresent() ? rehearsed() : listed();
    }

    private boolean listed() {
        try (ConfigurableApplicationContext settings = started(new SpringApplicationBuilder(Settings.class));
                HikariDataSource database = Installation.toRead(settings.getBean(DataSourceProperties.class))) {
            Schema.require(database);
            new MigrationList(database, out).print();
            return true;
        }
    }

    private boolean rehearsed() {
        List<NewModel> models = models(argument(REHEARSE).orElseThrow());
        Renames renames = renames();
        try (ConfigurableApplicationContext settings = started(new SpringApplicationBuilder(Settings.class));
                HikariDataSource original = Installation.toRead(settings.getBean(DataSourceProperties.class))) {
            return new Rehearsal(original, out).of(models, renames);
        }
    }

    private boolean migrated() {
        String operator = argument(OPERATOR).filter(login -> !login.isBlank())
            .orElseThrow(() -> new CannotMigrate("请以 --operator=账号 写明由谁经办（系统管理员的账号）"));
        MigrationContext.BatchSize size = batchSize();
        List<NewModel> models = models(argument(MIGRATE).orElseThrow());
        Renames renames = renames();
        try (ConfigurableApplicationContext settings = started(new SpringApplicationBuilder(Settings.class));
                HikariDataSource database = Installation.toChange(settings.getBean(DataSourceProperties.class))) {
            Schema.require(database);
            try (ConfigurableApplicationContext context = started(parts(database, size))) {
                return context.getBean(Migration.class).of(models, renames, context.getBean(Operators.class).named(operator)).stayed() == 0;
            }
        }
    }

    private SpringApplicationBuilder parts(HikariDataSource database, MigrationContext.BatchSize size) {
        return new SpringApplicationBuilder(MigrationContext.class).initializers(context -> {
            context.getBeanFactory().registerSingleton("database", database);
            context.getBeanFactory().registerSingleton("size", size);
            context.getBeanFactory().registerSingleton("out", out);
        });
    }

    private List<NewModel> models(String where) {
        List<NewModel> models = NewModels.read(where);
        String others = NewModels.otherThanInTheRelease(models).stream().map(NewModel::file).collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            out.println("注意：" + others + " 与本程序包中的不同。以本程序包启动系统时，程序包中的模型又成为最新版本，新案件按它办理；"
                + "已迁移的案件仍按迁移到的版本办理。要长期使用，请把新模型编入程序包再发布。");
        }
        return models;
    }

    private MigrationContext.BatchSize batchSize() {
        String size = argument(BATCH_SIZE).orElse(String.valueOf(USUAL_BATCH));
        if (!size.matches("[1-9]\\d{0,3}")) {
            throw new CannotMigrate("--batch-size 应为 1 至 9999 的整数：" + size);
        }
        return new MigrationContext.BatchSize(Integer.parseInt(size));
    }

    private Renames renames() {
        return argument(RENAMED).map(file -> Renames.read(Path.of(file))).orElseGet(Renames::none);
    }

    private ConfigurableApplicationContext started(SpringApplicationBuilder parts) {
        return parts.web(WebApplicationType.NONE).logStartupInfo(false).properties("logging.level.root=warn").run(arguments);
    }

    private Optional<String> argument(String name) {
        return Stream.of(arguments).filter(argument -> argument.startsWith(name)).map(argument -> argument.substring(name.length()))
            .findFirst();
    }
}
