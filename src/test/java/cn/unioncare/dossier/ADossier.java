package cn.unioncare.dossier;

import cn.unioncare.TestDatabases;
import cn.unioncare.audit.ChainEvent;
import cn.unioncare.audit.ChainSegment;
import cn.unioncare.audit.HeadFile;
import cn.unioncare.audit.LedgerFixture;
import cn.unioncare.documents.Commitment;
import cn.unioncare.shared.CaseId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A dossier of a case of three days with a paper of several blocks, and what a forger would need to make another. */
final class ADossier implements AutoCloseable {

    static final CaseId CASE = LedgerFixture.aCase(7);
    static final String PAPER = "documents/001-收入证明.jpg";
    static final String STEP = "steps/001-SurveyHome.json";
    private static final LocalDate DAY = LocalDate.of(2018, 3, 2);
    private static final String SALT = "5".repeat(64);

    final LedgerFixture ledger = new LedgerFixture(TestDatabases.h2());
    final byte[] paper = new byte[200_000];
    final HeadFile head;
    final byte[] list;

    ADossier() throws IOException {
        new Random(1).nextBytes(paper);
        String digest = new Commitment(SALT).add(paper, 0, paper.length).hex();
        ledger.waitUntil(Instant.parse("2018-03-01T01:00:00Z"));
        told("SUBMITTED", Map.of("file1", digest));
        ledger.waitUntil(Instant.parse("2018-03-02T01:00:00Z"));
        told("COMPLETED", Map.of("step", "SurveyHome"));
        ledger.waitUntil(Instant.parse("2018-03-03T01:00:00Z"));
        told("COMPLETED", Map.of("step", "Determine"));
        head = ledger.headFiles.of(DAY);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ledger.headFiles.writeList(DAY, packed);
        list = packed.toByteArray();
    }

    void told(String act, Map<String, String> facts) {
        ledger.transaction.executeWithoutResult(status -> ledger.publish(CASE, act, LedgerFixture.APPROVER, facts));
    }

    List<Content> contents(String step, byte[] photograph) throws IOException {
        ChainEvent second = ledger.history.chainOf(CASE).events().get(1);
        List<PaperInDossier> listed = List.of(new PaperInDossier(PAPER, "收入证明.jpg", "ApplicationSubmitted", "INCOME_PROOF", "clerk.13030601",
            new Commitment(SALT).add(paper, 0, paper.length).hex(), SALT));
        return new ArrayList<>(List.of(Content.of(Manifest.COVER, "<h1>案件卷宗</h1>".getBytes(StandardCharsets.UTF_8)),
            Content.of(Manifest.HEAD, DossierJson.write(new DayHead(head, 2, second.hash()))),
            Content.of(STEP, step.getBytes(StandardCharsets.UTF_8)), Content.of(Manifest.DOCUMENTS, DossierJson.write(listed)),
            Content.read(PAPER, () -> new ByteArrayInputStream(photograph))));
    }

    /** As the product makes it: told to the ledger, then packed. */
    Dossier taken() throws IOException {
        List<Content> contents = contents("{\"decision\":\"QUALIFIED\"}", paper);
        String sum = Manifest.sumOf(contents.stream().map(Content::entry).toList());
        told(Dossiers.ACT, Map.of("reason", "上级抽查", "contents", sum));
        return packed(contents, ledger.history.chainOf(CASE), sum);
    }

    /** What anybody can pack who knows the format. */
    Dossier packed(List<Content> contents, ChainSegment chain, String sum) throws IOException {
        List<Content> all = new ArrayList<>(contents);
        all.add(1, Content.of(Manifest.TRAIL, DossierJson.write(chain)));
        return Dossier.of(new Manifest(Manifest.FORMAT, CASE.value(), OffsetDateTime.parse("2018-03-03T09:30:00+08:00"),
            LedgerFixture.APPROVER.login(), LedgerFixture.APPROVER.union().value(), "上级抽查", chain.events().size(),
            chain.last().orElseThrow().hash(), sum, all.stream().map(Content::entry).toList()), all);
    }

    static byte[] bytes(Dossier dossier) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        dossier.writeTo(bytes);
        return bytes.toByteArray();
    }

    Path kept(Path folder, byte[] content, String name) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    byte[] headJson() {
        return DossierJson.write(head);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
