package cn.unioncare.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import cn.unioncare.recusal.RecusalFixture;
import cn.unioncare.organisation.OrganisationFixture;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealBroken;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds of the files on every database. */
abstract class FilesContract {

    private static final Instant NOW = Instant.parse("2018-02-26T01:00:00Z");
    private static final CaseId ONE = new CaseId("JD-130306-2018-000001");
    private static final CaseId OTHER = new CaseId("JD-130306-2018-000002");
    private static final Actor CLERK = actor("clerk.13030601");
    private static final Actor COLLEAGUE = actor("surveyor1.13030601");
    private static final Actor STRANGER = actor("clerk.130102");
    private static final String MARK = "收入证明-李某某";

    private record Paper(List<Attachment> attachments) implements WithAttachments { }

    private final List<CaseEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Vault vault = TestVault.withRandomKeys();
    private DataSource database;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Files files;
    private Enclosures enclosures;

    abstract DataSource database();

    @BeforeEach
    void nobody_has_uploaded_anything() {
        database = database();
        TestDatabases.migrate(database, "V2__organisation.sql", "V11__documents.sql", "V40__trail.sql");
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        jdbc.sql("insert into union_unit (code, name, tier, region, determines) values ('13030601', '工会', 'BASE', "
            + "'130306', false)").update();
        jdbc.sql("insert into person (login, name, password_hash, union_code, valid_from) values (?, '经办', 'x', "
            + "'13030601', date '2000-01-01')").param(CLERK.login()).update();
        files = filesAt(NOW);
        enclosures = new Enclosures(new FileStore(jdbc, vault), at(NOW));
    }

    private Files filesAt(Instant now) {
        CaseReaders readers = (caseId, step, actor) -> caseId.equals(ONE) && !actor.equals(STRANGER);
        return new Files(new FileStore(jdbc, vault), vault, OrganisationFixture.people(jdbc, at(now)), List.of(readers), RecusalFixture.withoutKin(),
            new DocumentSettings(30, 5), at(now), event -> events.add((CaseEvent) event));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneId.of("Asia/Shanghai"));
    }

    private static Actor actor(String login) {
        return new Actor(login, new UnionCode(login.split("\\.")[1]), Set.of("clerk"));
    }

    private FileCard kept(String name, byte[] content) {
        return transaction.execute(status -> files.keep(name, content, CLERK));
    }

    private FileCard kept() {
        return kept(MARK + ".jpg", Papers.jpeg());
    }

    private Map<String, String> handedIn(CaseId caseId, Actor actor, String... ids) {
        Paper paper = new Paper(Stream.of(ids).map(id -> new Attachment(id, "INCOME_PROOF")).toList());
        return transaction.execute(status -> enclosures.handIn(caseId, "SurveyHome", actor, paper));
    }

    private byte[] read(String id, Actor actor) throws IOException {
        ReadFile file = transaction.execute(status -> files.read(id, actor)).orElseThrow();
        try (InputStream content = file.content()) {
            return content.readAllBytes();
        }
    }

    private boolean isReadable(String id, Actor actor) {
        return transaction.execute(status -> files.read(id, actor)).isPresent();
    }

    private static void refused(Runnable work, Refusal.Kind kind, String... fields) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactly(fields);
        });
    }

    // keeping

    @Test
    void what_was_uploaded_is_read_again_as_it_was() throws IOException {
        FileCard card = kept("《证明》 第1页.png", Papers.jpeg());

        assertThat(card.name()).isEqualTo("《证明》 第1页.jpg");
        assertThat(card.type()).isEqualTo("image/jpeg");
        assertThat(card.size()).isEqualTo(Papers.jpeg().length);
        assertThat(read(card.id(), CLERK)).isEqualTo(Papers.jpeg());
        assertThat(files.describe(List.of(card.id()))).containsExactly(card);
    }

    @Test
    void the_largest_file_and_files_of_whole_pieces_go_through() throws IOException {
        for (int size : new int[] {512 * 1024 - 1, 512 * 1024, 512 * 1024 + 1, 1024 * 1024, Files.LARGEST}) {
            byte[] content = Papers.ofSize(size);
            assertThat(read(kept("a.jpg", content).id(), CLERK)).as("%d bytes", size).isEqualTo(content);
        }
        refused(() -> kept("a.jpg", Papers.ofSize(Files.LARGEST + 1)), Refusal.Kind.TOO_LARGE, "file");
    }

    @Test
    void neither_name_nor_content_stands_in_the_database() {
        byte[] pdf = Papers.pdf("MARKED-TITLE");
        FileCard card = kept(MARK + ".pdf", pdf);

        String row = jdbc.sql("select * from document_file where id = ?").param(card.id()).query().singleRow().toString();
        byte[] piece = jdbc.sql("select content_sealed from document_piece where file_id = ?").param(card.id())
            .query((found, index) -> found.getBytes(1)).single();

        assertThat(row).doesNotContain(MARK).doesNotContain("证明");
        assertThat(new String(piece, StandardCharsets.ISO_8859_1)).hasSize(pdf.length + 32)
            .doesNotContain("MARKED-TITLE").doesNotContain("%PDF");
    }

    @Test
    void a_piece_that_was_altered_moved_or_taken_away_is_noticed() {
        byte[] content = Papers.ofSize(1024 * 1024);
        String id = kept("a.jpg", content).id();
        String twin = kept("a.jpg", content).id();

        jdbc.sql("update document_file set size_bytes = ? where id = ?").params(512 * 1024, id).update();
        assertThatThrownBy(() -> read(id, CLERK)).as("cut off").isInstanceOf(SealBroken.class);
        jdbc.sql("update document_file set size_bytes = ? where id = ?").params(content.length, id).update();
        jdbc.sql("update document_piece set file_id = ?, seq = 9 where file_id = ? and seq = 1").params(id, twin).update();
        jdbc.sql("delete from document_piece where file_id = ? and seq = 1").param(id).update();
        jdbc.sql("update document_piece set seq = 1 where file_id = ? and seq = 9").param(id).update();
        assertThatThrownBy(() -> read(id, CLERK)).as("of another file").isInstanceOf(SealBroken.class);
    }

    @Test
    void what_is_no_paper_is_refused() {
        refused(() -> kept("a.jpg", new byte[0]), Refusal.Kind.INVALID, "file");
        refused(() -> kept("a.jpg", Papers.bytes("MZ\u0090")), Refusal.Kind.INVALID, "file");
        refused(() -> kept("../a.jpg", Papers.jpeg()), Refusal.Kind.INVALID, "file");
        assertThat(count("document_file")).isZero();
    }

    @Test
    void sixty_files_wait_for_one_person_and_no_more_however_fast_they_come() throws Exception {
        IntStream.range(0, 55).forEach(i -> kept());

        List<Boolean> taken = all(Collections.nCopies(10, () -> succeeds(this::kept)));

        assertThat(taken).filteredOn(kept -> kept).hasSize(5);
        assertThat(count("document_file")).isEqualTo(60);
        String[] ten = jdbc.sql("select id from document_file fetch first 10 rows only").query(String.class).list()
            .toArray(String[]::new);
        handedIn(ONE, CLERK, ten);
        kept();
    }

    @Test
    void two_hundred_megabytes_wait_for_one_person_and_no_more() {
        kept();
        jdbc.sql("update document_file set size_bytes = ?").param(200 * 1024 * 1024 - Papers.jpeg().length).update();
        kept();
        refused(this::kept, Refusal.Kind.INVALID, "file");
    }

    // reading

    @Test
    void until_it_is_handed_in_only_the_uploader_reads_a_file() {
        String id = kept().id();

        assertThat(isReadable(id, CLERK)).isTrue();
        assertThat(isReadable(id, COLLEAGUE)).isFalse();
        assertThat(events).as("no case, nothing to record").isEmpty();
    }

    @Test
    void once_handed_in_those_of_the_case_read_it_and_the_ledger_knows() {
        FileCard card = kept();
        String digest = handedIn(ONE, CLERK, card.id()).get("file1");

        assertThat(isReadable(card.id(), COLLEAGUE)).isTrue();
        assertThat(isReadable(card.id(), STRANGER)).isFalse();
        assertThat(events).containsExactly(new CaseEvent(ONE, "FILE_READ", COLLEAGUE, Map.of("file", digest)),
            new CaseEvent(ONE, "FILE_REFUSED", STRANGER, Map.of("file", digest)));
        assertThat(digest).isEqualTo(digestOf(card.id(), Papers.jpeg()));
    }

    @Test
    void to_have_uploaded_a_paper_gives_no_right_to_it_later() {
        String id = kept().id();
        handedIn(OTHER, CLERK, id);
        assertThat(isReadable(id, CLERK)).isFalse();
    }

    @Test
    void an_id_that_is_none_finds_nothing() {
        for (String id : List.of("", "nonsense", "' or 1=1 --", "\u0000", "x".repeat(9999),
                "00000000-0000-0000-0000-000000000000")) {
            assertThat(isReadable(id, CLERK)).isFalse();
            refused(() -> transaction.executeWithoutResult(status -> files.remove(id, CLERK)), Refusal.Kind.NOT_FOUND);
        }
        assertThat(files.describe(List.of())).isEmpty();
        assertThat(files.describe(List.of("nonsense"))).isEmpty();
    }

    // handing in

    @Test
    void a_form_without_enclosures_binds_nothing() {
        assertThat(transaction.<Map<String, String>>execute(status -> enclosures.handIn(ONE, "Assess", CLERK, "text"))).isEmpty();
        assertThat(transaction.<Map<String, String>>execute(status ->
            enclosures.handIn(ONE, "SurveyHome", CLERK, new Paper(null)))).isEmpty();
        assertThat(handedIn(ONE, CLERK)).isEmpty();
    }

    @Test
    void the_ledger_learns_the_digest_of_each_file_in_the_order_of_the_form() {
        String first = kept("a.jpg", Papers.jpeg()).id();
        String second = kept("b.png", Papers.png()).id();

        assertThat(handedIn(ONE, CLERK, second, first)).containsOnly(
            Map.entry("file1", digestOf(second, Papers.png())), Map.entry("file2", digestOf(first, Papers.jpeg())));
    }

    private String digestOf(String id, byte[] content) {
        return Commitment.of(FileStore.saltOf(id, vault), content);
    }

    @Test
    void the_digest_of_a_paper_can_be_checked_with_its_salt_alone_and_tells_nothing_without_it() {
        String first = kept().id();
        String second = kept().id();
        Map<String, String> told = handedIn(ONE, CLERK, first, second);

        assertThat(told.get("file1")).as("equal papers").isNotEqualTo(told.get("file2"));
        assertThat(new CaseDocuments(new FileStore(jdbc, vault)).of(ONE)).hasSize(2).allSatisfy(document -> assertThat(
            new Commitment(document.salt().orElseThrow()).add(Papers.jpeg(), 0, Papers.jpeg().length).hex()).isEqualTo(document.digest()));
    }

    @Test
    void a_correction_lists_the_papers_of_its_case_again_whoever_brought_them() {
        String id = kept().id();
        handedIn(ONE, CLERK, id);

        assertThat(handedIn(ONE, COLLEAGUE, id)).hasSize(1);
        assertThat(jdbc.sql("select uploader from document_file").query(String.class).single()).isEqualTo(CLERK.login());
    }

    @Test
    void a_file_that_is_not_there_not_ones_own_or_used_elsewhere_is_refused_where_it_stands() {
        String own = kept().id();
        String used = kept().id();
        handedIn(OTHER, CLERK, used);
        String gone = "00000000-0000-0000-0000-000000000000";

        refused(() -> handedIn(ONE, CLERK, own, used, gone), Refusal.Kind.INVALID, "attachments[1].id", "attachments[2].id");
        refused(() -> handedIn(ONE, COLLEAGUE, own), Refusal.Kind.INVALID, "attachments[0].id");
        assertThat(isReadable(own, CLERK)).as("still waits for a form").isTrue();
    }

    @Test
    void a_file_listed_twice_and_more_than_twenty_are_refused() {
        String own = kept().id();
        refused(() -> handedIn(ONE, CLERK, own, own), Refusal.Kind.INVALID, "attachments[1].id");
        String[] many = IntStream.range(0, 21).mapToObj(i -> kept().id()).toArray(String[]::new);
        refused(() -> handedIn(ONE, CLERK, many), Refusal.Kind.INVALID, "attachments");
        refused(() -> transaction.execute(status -> enclosures.handIn(ONE, "SurveyHome", CLERK,
            new Paper(Collections.singletonList(null)))), Refusal.Kind.INVALID, "attachments[0]");
    }

    @Test
    void of_two_cases_that_use_one_file_at_once_one_has_it() throws Exception {
        for (int round = 0; round < 10; round++) {
            String first = kept().id();
            String second = kept().id();
            List<Boolean> results = all(List.of(() -> succeeds(() -> handedIn(ONE, CLERK, first, second)),
                () -> succeeds(() -> handedIn(OTHER, CLERK, second, first))));
            assertThat(results).containsExactlyInAnyOrder(true, false);
            assertThat(jdbc.sql("select count(distinct case_id) from document_file where id in (?, ?)")
                .params(first, second).query(Integer.class).single()).isEqualTo(1);
        }
    }

    // removing

    @Test
    void the_uploader_removes_what_was_not_handed_in() {
        String id = kept().id();
        String other = kept().id();
        handedIn(ONE, CLERK, other);

        refused(() -> remove(id, COLLEAGUE), Refusal.Kind.NOT_FOUND);
        refused(() -> remove(other, CLERK), Refusal.Kind.CONFLICT);
        refused(() -> remove(other, STRANGER), Refusal.Kind.NOT_FOUND);
        remove(id, CLERK);

        assertThat(isReadable(id, CLERK)).isFalse();
        assertThat(isReadable(other, CLERK)).isTrue();
        assertThat(count("document_piece")).isEqualTo(1);
    }

    @Test
    void what_was_never_handed_in_goes_after_thirty_days_and_nothing_else() {
        String unused = kept().id();
        String used = kept().id();
        handedIn(ONE, CLERK, used);

        assertThat(sweptAt(NOW.plus(Duration.ofDays(30)))).isZero();
        assertThat(sweptAt(NOW.plus(Duration.ofDays(30)).plusSeconds(1))).isEqualTo(1);

        assertThat(isReadable(unused, CLERK)).isFalse();
        assertThat(isReadable(used, CLERK)).isTrue();
        assertThat(count("document_piece")).isEqualTo(1);
    }

    private int sweptAt(Instant now) {
        return transaction.execute(status -> filesAt(now).removeUnused());
    }

    private void remove(String id, Actor actor) {
        transaction.executeWithoutResult(status -> files.remove(id, actor));
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static List<Boolean> all(List<Callable<Boolean>> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CyclicBarrier start = new CyclicBarrier(work.size());
        try {
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> result : work.stream().map(one -> threads.submit(() -> {
                start.await();
                return one.call();
            })).toList()) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
