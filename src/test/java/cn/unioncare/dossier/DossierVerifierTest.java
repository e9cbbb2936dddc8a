package cn.unioncare.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.audit.ChainEvent;
import cn.unioncare.audit.ChainSegment;
import cn.unioncare.audit.LedgerFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A dossier in the hands of somebody who has nothing but the file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierVerifierTest {

    private static final Pattern RANGE = Pattern.compile("第 (\\d+) 至 (\\d+) 字节");

    @TempDir
    private Path folder;
    private ADossier made;
    private byte[] whole;
    private ChainSegment chain;

    private record Verdict(int code, String said) { }

    @BeforeAll
    void a_dossier() throws Exception {
        made = new ADossier();
        whole = ADossier.bytes(made.taken());
        chain = made.ledger.history.chainOf(ADossier.CASE);
    }

    @AfterAll
    void close() {
        made.close();
    }

    private Verdict verified(byte[] file, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--verify", made.kept(folder, file, "卷宗.zip").toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new DossierVerifier(new PrintStream(said, true, StandardCharsets.UTF_8)).run(arguments.toArray(String[]::new));
        return new Verdict(code, said.toString(StandardCharsets.UTF_8));
    }

    private String[] outside() throws Exception {
        return new String[] {"--head", made.kept(folder, made.headJson(), "链头.json").toString(),
            "--list", made.kept(folder, made.list, "清单.gz").toString()};
    }

    @Test
    void a_whole_dossier_is_verified_and_any_zip_program_reads_it() throws Exception {
        Verdict verdict = verified(whole, outside());
        assertThat(verdict.code()).as(verdict.said()).isZero();
        assertThat(verdict.said()).contains("校验通过", "7 个文件、4 条操作记录、1 份附件", made.head.digest())
            .contains("与外存的 2018-03-02 链头比对：相符", "本案第 1 至 2 号记录", "同一日；其后的 2 条记录不在比对之内");
        assertThat(verified(whole).said()).doesNotContain("比对");

        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals(ADossier.PAPER)) {
                    assertThat(zip.readAllBytes()).isEqualTo(made.paper);
                }
            }
        }
        assertThat(names).contains("manifest.json", "cover.html", "trail.json", "head.json", ADossier.STEP, ADossier.PAPER);
    }

    private String[] outsideOf(LocalDate day) throws Exception {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        byte[] head = DossierJson.write(made.ledger.headFiles.of(day));
        made.ledger.headFiles.writeList(day, list);
        return new String[] {"--head", made.kept(folder, head, "另一日链头.json").toString(), "--list", made.kept(folder, list.toByteArray(), "另一日清单.gz").toString()};
    }

    @Test
    void a_head_kept_outside_says_how_far_it_proves_the_dossier() throws Exception {
        // given
        Verdict older = verified(whole, outsideOf(LocalDate.of(2018, 3, 1)));
        Verdict before = verified(whole, outsideOf(LocalDate.of(2018, 2, 1)));
        made.ledger.waitUntil(Instant.parse("2018-03-04T01:00:00Z"));
        Verdict newer = verified(whole, outsideOf(LocalDate.of(2018, 3, 3)));
        made.told("COMPLETED", Map.of("step", "EnterArchive"));
        made.ledger.waitUntil(Instant.parse("2018-03-05T01:00:00Z"));
        Verdict later = verified(whole, outsideOf(LocalDate.of(2018, 3, 4)));

        // then
        assertThat(older.code()).as(older.said()).isZero();
        assertThat(older.said()).contains("与外存的 2018-03-01 链头比对：相符", "早于卷宗所附的 2018-03-02 链头：其后的 3 条记录不在比对之内");
        assertThat(newer.code()).as(newer.said()).isZero();
        assertThat(newer.said()).contains("晚于卷宗所附的 2018-03-02 链头：卷宗的 4 条记录，包括导出这一条，全部在比对之内");
        assertThat(before.code()).as(before.said()).isEqualTo(2);
        assertThat(before.said()).contains("早于本案的第一条记录，不能用来核对");
        assertThat(later.code()).as(later.said()).isEqualTo(2);
        assertThat(later.said()).contains("导出以后本案又有 1 条记录，不能用来核对本卷宗，请用 2018-03-03 以前的链头").doesNotContain("重写");
    }

    private byte[] zipped(String folderName, UnaryOperator<byte[]> step) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.UTF_8);
             ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(folderName + entry.getName()));
                zip.write(entry.getName().equals(ADossier.STEP) ? step.apply(content) : content);
            }
        }
        return packed.toByteArray();
    }

    @Test
    void a_dossier_that_was_zipped_again_is_told_and_its_contents_are_checked_all_the_same() throws Exception {
        for (String folderName : List.of("", "卷宗-JD/")) {
            Verdict verdict = verified(zipped(folderName, same -> same), outside());
            assertThat(verdict.code()).isEqualTo(1);
            assertThat(verdict.said()).contains("容器被重新打包", "6 个文件全部相符", "校验不通过：1 处损坏", "与外存的 2018-03-02 链头比对：相符")
                .doesNotContain("manifest.json", "字节");

            Verdict exchanged = verified(zipped(folderName, step -> "{\"decision\":\"UNQUALIFIED\"}".getBytes(StandardCharsets.UTF_8)));
            assertThat(exchanged.code()).isEqualTo(1);
            assertThat(exchanged.said()).contains("容器被重新打包", "中 1 个不符", "损坏：" + ADossier.STEP + "：内容被改动", "校验不通过：2 处损坏");
        }
    }

    @Test
    void an_entry_exchanged_within_the_zip_or_taken_out_of_it_is_named() throws Exception {
        Path file = made.kept(folder, whole, "替换.zip");
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath(ADossier.STEP), "{}");
            Files.delete(zip.getPath(ADossier.PAPER));
            Files.writeString(zip.getPath("另加.txt"), "x");
        }
        Verdict verdict = verified(Files.readAllBytes(file));
        assertThat(verdict.said()).contains("容器被重新打包", ADossier.STEP + "：内容被改动", ADossier.PAPER + "：缺失", "另加.txt：目录中没有这个文件");
    }

    @Test
    void equal_contents_make_equal_files() throws Exception {
        List<Content> contents = made.contents("{}", made.paper);
        assertThat(ADossier.bytes(made.packed(contents, chain, "x"))).isEqualTo(ADossier.bytes(made.packed(contents, chain, "x")));
    }

    @Test
    void a_changed_byte_is_named_wherever_it_lies() throws Exception {
        Random random = new Random(20180303);
        for (int i = 0; i < 600; i++) {
            // Every byte of what is small, and random ones of the large paper.
            int at = i % 3 == 0 ? random.nextInt(whole.length) : i % 3 == 1 ? random.nextInt(6000) : whole.length - 1 - random.nextInt(1200);
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Verdict verdict = verified(changed);
            assertThat(verdict.code()).as("byte " + at + ": " + verdict.said()).isEqualTo(1);
            assertThat(names(verdict.said(), at)).as("byte " + at + ": " + verdict.said()).isTrue();
        }
    }

    private static boolean names(String said, int at) {
        Matcher range = RANGE.matcher(said);
        boolean named = false;
        while (range.find()) {
            named |= Long.parseLong(range.group(1)) <= at && at <= Long.parseLong(range.group(2));
        }
        return named;
    }

    @Test
    void damage_in_a_large_paper_is_placed_within_a_block() throws Exception {
        byte[] changed = whole.clone();
        int at = indexOf(whole, Arrays.copyOfRange(made.paper, 150_000, 150_020));
        changed[at] ^= 1;
        Verdict verdict = verified(changed);
        assertThat(verdict.said()).contains("损坏：" + ADossier.PAPER + "：内容被改动", ADossier.PAPER + "：附件内容与操作记录所记的摘要不符");
        Matcher range = RANGE.matcher(verdict.said());
        assertThat(range.find()).isTrue();
        assertThat(Long.parseLong(range.group(2)) - Long.parseLong(range.group(1))).isLessThan(64 * 1024);
    }

    @Test
    void bytes_that_are_missing_added_or_moved_are_told() throws Exception {
        assertThat(verified(Arrays.copyOf(whole, whole.length - 500)).code()).isEqualTo(1);
        assertThat(verified(Arrays.copyOf(whole, whole.length / 2)).said()).contains("截断");
        assertThat(verified(Arrays.copyOf(whole, whole.length + 9)).code()).isEqualTo(1);
    }

    @Test
    void what_is_no_dossier_cannot_be_verified() throws Exception {
        Verdict junk = verified("这不是卷宗".repeat(100).getBytes(StandardCharsets.UTF_8));
        assertThat(junk.code()).isEqualTo(2);
        assertThat(junk.said()).contains("不是本系统导出的卷宗文件");
        assertThat(verified(new byte[0]).code()).isEqualTo(2);
        assertThat(said("--verify", "/nowhere.zip")).contains("卷宗文件 /nowhere.zip 不存在");
        assertThat(said("--verify", folder.toString())).contains("不能打开");
        assertThat(new DossierVerifier(new PrintStream(new ByteArrayOutputStream())).run(new String[] {"--verify"})).isEqualTo(2);
        assertThat(verified(whole, "--head", "nowhere").code()).isEqualTo(2);
        assertThat(verified(whole, "--head", "nowhere", "--list", "nowhere").said()).contains("链头文件 nowhere 不存在");
        String[] kept = outside();
        assertThat(verified(whole, "--head", kept[1], "--list", kept[1]).said()).contains("链头清单", "不能识别");
        assertThat(verified(whole, "--head", kept[3], "--list", kept[3]).said()).contains("链头文件", "不能识别");
    }

    private String said(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(new DossierVerifier(new PrintStream(said, true, StandardCharsets.UTF_8)).run(arguments)).isEqualTo(2);
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_step_exchanged_with_a_manifest_made_anew_contradicts_the_last_event() throws Exception {
        List<Content> forged = made.contents("{\"decision\":\"UNQUALIFIED\"}", made.paper);
        String own = Manifest.sumOf(forged.stream().map(Content::entry).toList());
        // Whether the manifest tells its own sum or goes on telling the one that the ledger knows.
        for (String sum : List.of(own, chain.events().get(3).fact("contents"))) {
            Verdict verdict = verified(ADossier.bytes(made.packed(forged, chain, sum)));
            assertThat(verdict.code()).isEqualTo(1);
            assertThat(verdict.said()).contains("与操作记录第 4 号所记的导出内容不符");
        }
    }

    @Test
    void a_paper_exchanged_is_told_even_where_all_sums_were_made_anew() throws Exception {
        byte[] other = made.paper.clone();
        other[5] ^= 1;
        List<Content> forged = made.contents("{\"decision\":\"QUALIFIED\"}", other);
        Verdict verdict = verified(ADossier.bytes(made.packed(forged, chain, Manifest.sumOf(forged.stream().map(Content::entry).toList()))));
        assertThat(verdict.said()).contains(ADossier.PAPER + "：附件内容与操作记录所记的摘要不符");
    }

    @Test
    void an_event_edited_left_out_or_swapped_is_named() throws Exception {
        List<Content> contents = made.contents("{\"decision\":\"QUALIFIED\"}", made.paper);
        String sum = chain.events().get(3).fact("contents");
        ChainEvent second = chain.events().get(1);
        ChainEvent edited = new ChainEvent(2, second.at(), second.act(), "nobody", second.union(), second.roles(), second.facts(),
            second.previousHash(), second.hash());
        assertThat(said(contents, List.of(0, 1, 2, 3), edited, sum)).contains("操作记录第 2 号：记录内容与其摘要不符");
        assertThat(said(contents, List.of(0, 2, 3), null, sum)).contains("操作记录第 2 号：第2号记录缺失");
        assertThat(said(contents, List.of(0, 2, 1, 3), null, sum)).contains("操作记录第 2 号");
    }

    private String said(List<Content> contents, List<Integer> order, ChainEvent second, String sum) throws Exception {
        List<ChainEvent> events = order.stream().map(i -> i == 1 && second != null ? second : chain.events().get(i)).toList();
        Verdict verdict = verified(ADossier.bytes(made.packed(contents, new ChainSegment(chain.caseId(), events), sum)));
        assertThat(verdict.code()).isEqualTo(1);
        return verdict.said();
    }

    /** Somebody with the whole database who makes everything anew. */
    @Test
    void a_dossier_of_a_rewritten_chain_is_whole_in_itself_and_found_by_the_head_kept_outside() throws Exception {
        try (ADossier forger = new ADossier()) {
            // The same case, in which one thing was never done: every hash of it is sound.
            assertThat(forger.ledger.jdbc.update("delete from ledger_event")).isPositive();
            forger.ledger.jdbc.update("delete from ledger_head");
            forger.ledger.waitUntil(Instant.parse("2018-03-01T01:00:00Z"));
            forger.ledger.transaction.executeWithoutResult(status -> forger.ledger.publish(ADossier.CASE, "SUBMITTED",
                LedgerFixture.APPROVER, Map.of("file1", chain.events().get(0).fact("file1"))));
            forger.ledger.transaction.executeWithoutResult(status -> forger.ledger.publish(ADossier.CASE, "FORGED", LedgerFixture.APPROVER));
            forger.ledger.waitUntil(Instant.parse("2018-03-03T01:00:00Z"));
            byte[] forged = ADossier.bytes(forger.taken());

            assertThat(verified(forged).code()).as(verified(forged).said()).isZero();
            Verdict verdict = verified(forged, outside());
            assertThat(verdict.code()).isEqualTo(1);
            assertThat(verdict.said()).contains("与外存的 2018-03-02 链头清单不符");
        }
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int i = 0; i <= whole.length - part.length; i++) {
            if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not in it");
    }
}
