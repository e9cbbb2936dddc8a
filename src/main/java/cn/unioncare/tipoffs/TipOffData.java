package cn.unioncare.tipoffs;

import cn.unioncare.documents.FileCard;
import cn.unioncare.documents.Files;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.Paper.Enclosure;
import cn.unioncare.workflow.Paper.Line;
import cn.unioncare.workflow.Paper.Section;
import cn.unioncare.workflow.UnionCareClock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What the forms of a tip-off show: whom it accuses and what it says to whoever has claimed the task, and to the office that
 * it waits for no more than of what kind it is.
 */
@Component
public class TipOffData implements CaseSummaries.Source {

    private final TipOffTable table;
    private final TipOffParts parts;
    private final Files files;
    private final Unions unions;

    TipOffData(TipOffTable table, TipOffParts parts, Files files, Unions unions) {
        this.table = table;
        this.parts = parts;
        this.files = files;
        this.unions = unions;
    }

    /** With what was told, which only the holder of the task gets to see. */
    public Map<String, Object> of(OpenTask task) {
        TipOff tipOff = table.find(task.caseId()).orElseThrow();
        TipOffReport report = tipOff.report().orElseThrow();
        return Map.of(CaseSummaries.CONTEXT, summary(tipOff), "accusedUnion", unions.nameOf(tipOff.accused()),
            "accused", report.accused() == null ? "（未写明）" : report.accused(), "told", report.content().lines().filter(line -> !line.isBlank()).toList());
    }

    @Override
    public Map<String, Object> summaryOf(CaseId caseId) {
        return caseId.value().startsWith("JB-") ? table.find(caseId).map(TipOffData::summary).orElse(Map.of()) : Map.of();
    }

    @Override
    public List<Paper> papersOf(CaseId caseId) {
        return caseId.value().startsWith("JB-") ? table.find(caseId).map(this::papers).orElse(List.of()) : List.of();
    }

    private static Map<String, Object> summary(TipOff tipOff) {
        return Map.of("caseNumber", tipOff.number().value(), "matter", tipOff.matter().label(), "answerBy",
            tipOff.answerBy().toString(), "named", tipOff.named() ? "留有联系方式" : "匿名");
    }

    private List<Paper> papers(TipOff tipOff) {
        List<Paper> all = new ArrayList<>(List.of(received(tipOff)));
        all.addAll(parts.read(tipOff.number()));
        return all;
    }

    private Paper received(TipOff tipOff) {
        List<Section> sections = new ArrayList<>(List.of(Section.of(null, List.of(new Line("举报事项", tipOff.matter().label()),
            new Line("举报人", tipOff.named() ? "留有联系方式" : "匿名"), new Line("应答复日期", tipOff.answerBy().toString())))));
        List<FileCard> sent = files.of(tipOff.number(), TipOff.STEP);
        if (!sent.isEmpty()) {
            sections.add(Section.enclosing("举报人提交的材料", sent.stream().map(card ->
                new Enclosure(card.id(), card.name(), card.type(), card.size(), "举报材料")).toList()));
        }
        return new Paper(TipOff.STEP, "收到举报", "举报人", china(tipOff.receivedAt()), "已收到", false, sections);
    }

    private static OffsetDateTime china(OffsetDateTime at) {
        return at.atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime();
    }
}
