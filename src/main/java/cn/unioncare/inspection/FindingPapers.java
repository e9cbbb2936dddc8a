package cn.unioncare.inspection;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
import cn.unioncare.inspection.FindingFolder.Enclosure;
import cn.unioncare.inspection.FindingFolder.Part;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 审计问题清单, as it is sent, signed and kept: each finding with all that was answered to it, and the sample that it comes from;
 * in Word and in Excel by one template.
 */
@Service
public class FindingPapers {

    private static final String TEMPLATE = "inspection-findings";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Audits audits;
    private final Findings findings;
    private final FindingWords words;
    private final OfficialPapers papers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FindingPapers(Audits audits, Findings findings, FindingWords words, OfficialPapers papers, Clock clock,
                  ApplicationEventPublisher events) {
        this.audits = audits;
        this.findings = findings;
        this.words = words;
        this.papers = papers;
        this.clock = clock;
        this.events = events;
    }

    /** Recorded, because the words may tell of people. */
    @Transactional
    public OfficialPaper of(String number, Format format, Actor auditor) {
        Audit audit = audits.get(number, auditor);
        List<Finding> found = findings.of(audit, auditor);
        List<SampledCase> sample = audits.cases(audit);
        events.publishEvent(new CaseEvent(new CaseId(number), "EXPORTED", auditor,
            Map.of("rows", Integer.toString(found.size()), "format", format.name())));
        Map<CaseId, List<Part>> written = words.parts(found.stream().map(finding -> new CaseId(finding.number())).toList());
        return papers.fill(TEMPLATE, audit.title() + "问题清单", format, new PaperContent(
            Map.of("title", audit.title(), "made", made(audit, sample), "drawn", drawn(audit, sample), "ended", ended(audit)),
            Map.of("rows", numbered(found, (no, finding) -> row(no, finding, written.get(new CaseId(finding.number())))),
                "sample", numbered(sample, FindingPapers::row))));
    }

    private static <T> List<Map<String, String>> numbered(List<T> all, BiFunction<Integer, T, Map<String, String>> row) {
        return IntStream.range(0, all.size()).mapToObj(i -> row.apply(i + 1, all.get(i))).toList();
    }

    private String made(Audit audit, List<SampledCase> sample) {
        return "审计编号：" + audit.number() + "　审计工会：" + audit.unionName() + "　抽样：" + audit.from() + " 至 " + audit.until() + " 办结的 "
            + audit.population() + " 件中抽取 " + sample.size() + " 件，随机种子 " + audit.seed() + "，抽样人 "
            + who(audit.madeByName(), audit.madeBy()) + "　制表日期：" + LocalDate.now(clock);
    }

    private static String drawn(Audit audit, List<SampledCase> sample) {
        return "样本：" + audit.population() + " 件中抽取 " + sample.size() + " 件，已阅 " + sample.stream().filter(one -> one.readAt() != null).count() + " 件";
    }

    private static String ended(Audit audit) {
        return audit.isOpen() ? "审计尚未结束。" : "审计由 " + who(audit.closedByName(), audit.closedBy()) + " 于 " + MINUTE.format(audit.closedAt()) + " 结束。"
            + (audit.unreadReason() == null ? "" : "未阅卷的理由：" + audit.unreadReason());
    }

    private static Map<String, String> row(int no, Finding finding, List<Part> parts) {
        return Map.of("no", Integer.toString(no), "number", finding.number(), "case", finding.caseId(), "union", finding.unionName(),
            "level", finding.levelName(), "clause", finding.clause(), "text", parts.isEmpty() ? "" : said(parts.get(0)), "due",
            finding.dueOn().toString(), "exchange", parts.stream().skip(1).map(FindingPapers::said).collect(Collectors.joining("\n")), "state",
            finding.stateName() + (finding.late() ? "（逾期）" : ""));
    }

    private static String said(Part part) {
        return MINUTE.format(part.at()) + " " + who(part.actorName(), part.actor()) + part.name() + "：" + part.text()
            + (part.files().isEmpty() ? "" : "（附件：" + part.files().stream().map(Enclosure::name).collect(Collectors.joining("、")) + "）");
    }

    private static Map<String, String> row(int no, SampledCase one) {
        return Map.of("no", Integer.toString(no), "flow", one.flowName(), "case", one.caseId(), "union", one.unionName(), "year",
            Integer.toString(one.year()), "outcome", Objects.toString(one.outcomeName(), "—"), "alike", one.alike() + " 件中抽 " + one.alikeDrawn() + " 件",
            "read", one.readAt() == null ? "未阅" : who(one.readByName(), one.readBy()), "readAt",
            one.readAt() == null ? "—" : MINUTE.format(one.readAt()));
    }

    private static String who(String name, String login) {
        return name == null ? login : name + "（" + login + "）";
    }
}
