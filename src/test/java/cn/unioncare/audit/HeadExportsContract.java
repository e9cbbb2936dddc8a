package cn.unioncare.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import cn.unioncare.ExpectedLog;

import static cn.unioncare.audit.LedgerFixture.SURVEYOR;
import static cn.unioncare.audit.LedgerFixture.aCase;
import static org.assertj.core.api.Assertions.assertThat;

/** The daily heads in the operator's folder: each day once, whole, the missed ones too, and never over what lies there. */
abstract class HeadExportsContract {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    @RegisterExtension
    final ExpectedLog complaints = ExpectedLog.of("cn.unioncare.audit.HeadExports");
    @TempDir
    private Path folder;
    private Path kept;

    abstract LedgerFixture ledger();

    @BeforeEach
    void a_ledger_and_an_empty_folder() throws IOException {
        kept = Files.createDirectory(folder.resolve("kept"));
        ledger().jdbc.update("update head_export set last_day = null, tried_at = null, failure = null");
        itIs("2018-03-02T09:00:00Z");
        ledger().record(aCase(1), "STEPPED", SURVEYOR);
    }

    private void itIs(String moment) {
        ledger().waitUntil(Instant.parse(moment));
    }

    private HeadExports node(Path path) {
        return new HeadExports(new HeadFolder(ledger().headFiles, JSON), new HeadSettings(path), JdbcClient.create(ledger().jdbc),
            ledger().transaction, ledger().clock());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(kept)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static HeadFile head(Path file) throws IOException {
        return JSON.readValue(file.toFile(), HeadFile.class);
    }

    @Test
    void a_day_that_is_over_lies_there_whole_and_compares_equal() throws Exception {
        itIs("2018-03-02T16:12:00Z");
        node(kept).sweep();

        assertThat(files()).containsExactly("unioncare-head-2018-03-02.json", "unioncare-head-2018-03-02.list.gz");
        HeadFile head = head(HeadFolder.head(kept, LocalDate.of(2018, 3, 2)));
        try (InputStream list = Files.newInputStream(HeadFolder.list(kept, LocalDate.of(2018, 3, 2)))) {
            Comparison found = ledger().comparisons.compare(List.of(head), Optional.of(HeadList.read(list)));
            assertThat(found.same()).isTrue();
            assertThat(found.listed()).isTrue();
        }
        assertThat(node(kept).standing().lastDay()).contains(LocalDate.of(2018, 3, 2));
    }

    @Test
    void nothing_is_written_before_the_day_is_over_nor_where_no_folder_is_named() throws Exception {
        itIs("2018-03-02T16:05:00Z");
        node(kept).sweep();
        assertThat(files()).as("its last transactions may be on their way").containsExactly("unioncare-head-2018-03-01.json",
            "unioncare-head-2018-03-01.list.gz");

        node(null).sweep();
        assertThat(node(null).standing().on()).isFalse();
    }

    @Test
    void missed_days_are_written_at_the_next_run_and_each_once() throws Exception {
        itIs("2018-03-03T01:00:00Z");
        node(kept).sweep();
        long first = Files.getLastModifiedTime(HeadFolder.head(kept, LocalDate.of(2018, 3, 2))).toMillis();
        itIs("2018-03-06T01:00:00Z");
        node(kept).sweep();

        assertThat(files()).filteredOn(name -> name.endsWith(".json")).containsExactly("unioncare-head-2018-03-02.json",
            "unioncare-head-2018-03-03.json", "unioncare-head-2018-03-04.json", "unioncare-head-2018-03-05.json");
        assertThat(Files.getLastModifiedTime(HeadFolder.head(kept, LocalDate.of(2018, 3, 2))).toMillis()).isEqualTo(first);
    }

    @Test
    void a_folder_that_is_not_there_is_told_and_not_made_and_written_once_it_is() throws Exception {
        Path missing = folder.resolve("not-mounted");
        itIs("2018-03-03T01:00:00Z");
        node(missing).sweep();
        assertThat(missing).doesNotExist();
        assertThat(node(missing).standing().failure()).contains("文件夹不存在，或者没有挂载");
        assertThat(node(missing).standing().lastDay()).isEmpty();
        assertThat(complaints.lines()).singleElement().asString().contains("ERROR", "2018-03-02 的链头未能写入", "没有挂载");

        Files.createDirectory(missing);
        node(missing).sweep();
        assertThat(HeadFolder.head(missing, LocalDate.of(2018, 3, 2))).exists();
        assertThat(node(missing).standing().failure()).isEmpty();
    }

    @Test
    void of_two_nodes_at_once_one_writes() throws Exception {
        itIs("2018-03-03T01:00:00Z");
        HeadExports one = node(kept);
        HeadExports other = node(kept);
        CompletableFuture.allOf(CompletableFuture.runAsync(one::sweep), CompletableFuture.runAsync(other::sweep)).get();

        assertThat(files()).containsExactly("unioncare-head-2018-03-02.json", "unioncare-head-2018-03-02.list.gz");
        assertThat(one.standing().failure()).isEmpty();
        assertThat(one.standing().lastDay()).contains(LocalDate.of(2018, 3, 2));
    }

    @Test
    void what_lies_there_is_taken_where_it_is_the_same_and_told_where_it_is_not() throws Exception {
        itIs("2018-03-03T01:00:00Z");
        node(kept).sweep();
        ledger().jdbc.update("update head_export set last_day = null");
        node(kept).sweep();
        assertThat(node(kept).standing().lastDay()).as("a node ended before it could say so").contains(LocalDate.of(2018, 3, 2));

        byte[] before = Files.readAllBytes(HeadFolder.head(kept, LocalDate.of(2018, 3, 2)));
        itIs("2018-03-02T10:00:00Z");
        ledger().record(aCase(2), "STEPPED", SURVEYOR);
        itIs("2018-03-03T02:00:00Z");
        ledger().jdbc.update("update head_export set last_day = null");
        node(kept).sweep();
        assertThat(node(kept).standing().failure().orElseThrow()).contains("与现有记录不符");
        assertThat(complaints.lines()).singleElement().asString().contains("请立即核查");
        assertThat(Files.readAllBytes(HeadFolder.head(kept, LocalDate.of(2018, 3, 2)))).isEqualTo(before);
    }
}
