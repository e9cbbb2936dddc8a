package cn.unioncare.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator gets wrong is told in a sentence, and nothing is begun. */
class ModelMigrationTest {

    private static final String MODELS = "--migrate-models=processes/notices";
    private static final int REFUSED = 2;

    @TempDir
    private Path home;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void nothing_of_the_kind_is_asked_for_at_an_ordinary_start() {
        assertThat(ModelMigration.asked(new String[] {"--server.port=0"}, System.out)).isEmpty();
    }

    @Test
    void a_command_that_lacks_something_is_refused() {
        assertThat(said(MODELS)).contains("请以 --operator=账号 写明由谁经办");
        assertThat(said(MODELS, "--operator=admin", "--batch-size=0")).contains("--batch-size 应为 1 至 9999 的整数：0");
        assertThat(said("--migrate-models=nowhere", "--operator=admin")).contains("不能读取：nowhere");
        assertThat(said(MODELS, "--operator=admin", "--renamed=nowhere")).contains("不能读取对应文件：nowhere");
        assertThat(said(MODELS, "--operator=admin")).contains("没有数据库文件", "请以 --unioncare.home 指明数据目录");
    }

    @Test
    void a_database_in_use_and_one_of_an_older_release_are_told_apart() throws Exception {
        DriverManager.getConnection("jdbc:h2:file:" + home.resolve("unioncare"), "sa", "").close();
        try (FileChannel file = FileChannel.open(home.resolve("unioncare.mv.db"), StandardOpenOption.WRITE); FileLock inUse = file.lock()) {
            assertThat(inUse.isValid()).isTrue();
            assertThat(said(MODELS, "--operator=admin")).contains("数据库文件正在使用。请先停止系统");
            assertThat(said("--migrations")).contains("数据库文件正在使用。请先停止系统");
        }
        assertThat(said(MODELS, "--operator=admin")).contains("数据库的结构早于本程序包", "请先以本程序包启动一次系统，再迁移");
    }

    private String said(String... arguments) {
        printed.reset();
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--spring.datasource.url=jdbc:h2:file:" + home.resolve("unioncare")))
            .toArray(String[]::new);
        assertThat(ModelMigration.asked(all, new PrintStream(printed, true, StandardCharsets.UTF_8)).orElseThrow().run()).isEqualTo(REFUSED);
        return printed.toString(StandardCharsets.UTF_8);
    }
}
