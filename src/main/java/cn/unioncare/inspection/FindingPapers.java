package cn.unioncare.inspection;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审计问题清单, as it is sent, signed and kept: in Word and in Excel by one template. */
@Service
public class FindingPapers {

    private static final String TEMPLATE = "inspection-findings";

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
        events.publishEvent(new CaseEvent(new CaseId(number), "EXPORTED", auditor,
            Map.of("rows", Integer.toString(found.size()), "format", format.name())));
        Map<String, Map<FindingStep, String>> written = words.last(found);
        return papers.fill(TEMPLATE, audit.title() + "问题清单", format, new PaperContent(Map.of("title", audit.title(), "made", made(audit)),
            Map.of("rows", IntStream.range(0, found.size()).mapToObj(i -> row(i + 1, found.get(i), written.get(found.get(i).number()))).toList())));
    }

    private String made(Audit audit) {
        return "审计编号：" + audit.number() + "　审计工会：" + audit.unionName() + "　抽样：" + audit.from() + " 至 " + audit.until()
            + " 办结的 " + audit.population() + " 件中抽取，随机种子 " + audit.seed() + "　制表日期：" + LocalDate.now(clock);
    }

    private static Map<String, String> row(int no, Finding finding, Map<FindingStep, String> words) {
        return Map.of("no", Integer.toString(no), "number", finding.number(), "case", finding.caseId(), "union", finding.unionName(),
            "level", finding.levelName(), "clause", finding.clause(), "text", words.getOrDefault(FindingStep.MADE, ""), "due",
            finding.dueOn().toString(), "answer", words.getOrDefault(FindingStep.ANSWERED, ""), "state",
            finding.stateName() + (finding.late() ? "（逾期）" : ""));
    }
}
