package cn.unioncare.dossier;

import cn.unioncare.documents.Letter;
import cn.unioncare.shared.Actor;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.UnionCareClock;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The page on top of a dossier, for reading and printing: the whole case in one place, with no script. */
final class Cover {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final String STYLE = """
        body{font:16px/1.6 "Songti SC","SimSun",serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#111}
        h1{text-align:center}h2{border-bottom:2px solid #333;margin-top:2rem}h3{margin:1.2rem 0 .3rem}
        table{border-collapse:collapse;width:100%;margin:.3rem 0}th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
        th{background:#f2f2f2;font-weight:600}.by{color:#444}.facts th{width:11rem}pre{white-space:pre-wrap;border:1px solid #999;padding:1rem}
        .mark{position:fixed;top:45%;left:0;right:0;text-align:center;transform:rotate(-25deg);font-size:1.6rem;color:#000;opacity:.09;pointer-events:none}
        @media print{body{margin:0;font-size:12pt}h3,tr{break-inside:avoid}}""";

    private final CaseRecord record;
    private final List<TrailLine> trail;
    private final String union;
    private final List<PaperInDossier> documents;
    private final OffsetDateTime at;
    private final String reason;
    private final Actor actor;
    private final StringBuilder page = new StringBuilder();

    Cover(CaseRecord record, List<TrailLine> trail, String union, List<PaperInDossier> documents, OffsetDateTime at, String reason, Actor actor) {
        this.record = record;
        this.trail = trail;
        this.union = union;
        this.documents = documents;
        this.at = at;
        this.reason = reason;
        this.actor = actor;
    }

    byte[] html() {
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"><title>卷宗 ").append(record.caseId())
            .append("</title><style>").append(STYLE).append("</style></head><body>\n");
        // On every page of the print: who let it out of the house, and when.
        page.append("<p class=\"mark\" aria-hidden=\"true\">").append(text(actor.login())).append("　").append(time(at)).append(" 导出<br>")
            .append(record.caseId()).append("</p>");
        page.append("<h1>案件卷宗</h1>");
        facts(List.of(Map.entry("案件编号", record.caseId().value()), Map.entry("事项", record.card().map(CaseCard::title).orElse("工会操作记录")),
            Map.entry("所在工会", union),
            Map.entry("状态", record.card().map(CaseCard::stateName).orElse("—")), Map.entry("导出人", actor.login()),
            Map.entry("导出时间", time(at)), Map.entry("用途", reason),
            Map.entry("未列入", record.hidden() == 0 ? "无" : record.hidden() + " 份材料不在导出人的查阅范围内")));
        section("办理经过", record.steps().isEmpty());
        record.steps().forEach(step -> paper(step.seq() + ". ", step.paper()));
        section("适用规则", record.rules().isEmpty());
        record.rules().forEach(this::rules);
        section("公示和告知", record.issued().isEmpty() && record.letters().isEmpty());
        record.issued().forEach(issued -> paper("", issued));
        record.letters().forEach(this::letter);
        section("附件", documents.isEmpty());
        documents();
        section("操作记录", record.trail().isEmpty());
        table(List.of("编号", "时间", "操作", "办理人", "岗位", "工会", "内容"), trail.stream().map(Cover::cells).toList());
        page.append("<p>本页供阅读。是否完整、有无改动，以校验命令的结果为准：java -jar unioncare.jar --verify 卷宗文件</p></body></html>\n");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void section(String title, boolean empty) {
        page.append("\n<h2>").append(title).append("</h2>").append(empty ? "<p>无</p>" : "");
    }

    private void paper(String number, Paper paper) {
        page.append("\n<h3>").append(number).append(text(paper.name())).append("：").append(text(paper.text())).append("</h3><p class=\"by\">")
            .append(text(paper.by())).append("　").append(time(paper.at())).append(paper.superseded() ? "（后已重新提交）" : "").append("</p>");
        for (Paper.Section part : paper.sections()) {
            if (part.title() != null) {
                page.append("<p>").append(text(part.title())).append("</p>");
            }
            facts(part.lines().stream().map(line -> Map.entry(line.label(), line.value())).toList());
            table(part.columns(), part.rows());
            facts(part.files().stream().map(file -> Map.entry(file.kind(), String.valueOf(file.name()))).toList());
        }
    }

    private void rules(RulesApplied applied) {
        page.append("\n<h3>").append(text(applied.name())).append("：").append(text(applied.outcome())).append("</h3><p class=\"by\">")
            .append(text(applied.ruleSet())).append("　").append(time(applied.at())).append("　决策表 ")
            .append(text(applied.tables().stream().map(table -> "《" + table.name() + "》（" + table.digest() + "）").collect(Collectors.joining("、"))))
            .append("</p>");
        table(List.of("条款", "结果", "理由"), applied.rules().stream().map(rule -> List.of(rule.clause(), rule.result(), rule.reason())).toList());
    }

    private void letter(Letter letter) {
        page.append("\n<h3>").append(text(letter.kind().title())).append(' ').append(text(letter.number())).append("</h3><pre>")
            .append(text(letter.text())).append("</pre>");
    }

    private void documents() {
        if (!documents.isEmpty()) {
            page.append("<ul>");
            documents.forEach(one -> page.append("<li><a href=\"").append(text(one.entry())).append("\">").append(text(one.name()))
                .append("</a>　").append(text(one.digest())).append("</li>"));
            page.append("</ul>");
        }
    }

    private void facts(List<Map.Entry<String, String>> facts) {
        if (!facts.isEmpty()) {
            page.append("<table class=\"facts\">");
            facts.forEach(fact -> page.append("<tr><th>").append(text(fact.getKey())).append("</th><td>").append(text(fact.getValue())).append("</td></tr>"));
            page.append("</table>");
        }
    }

    private void table(List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            page.append("<table><tr>");
            columns.forEach(column -> page.append("<th>").append(text(column)).append("</th>"));
            page.append("</tr>");
            rows.forEach(row -> {
                page.append("<tr>");
                row.forEach(cell -> page.append("<td>").append(text(cell)).append("</td>"));
                page.append("</tr>");
            });
            page.append("</table>");
        }
    }

    private static List<String> cells(TrailLine line) {
        String who = line.actorName() == null ? line.actor().equals("system") ? "系统" : line.actor() : line.actorName() + "（" + line.actor() + "）";
        return List.of(String.valueOf(line.seq()), time(line.at()), line.actName(),
            line.inPlaceOf() == null ? who : who + "，代 " + line.inPlaceOf(), String.join("、", line.roleNames()),
            line.unionName() == null ? "" : line.unionName(),
            line.facts().stream().map(fact -> fact.name() + "：" + fact.value()).collect(Collectors.joining("；")));
    }

    private static String time(OffsetDateTime at) {
        return at.atZoneSameInstant(UnionCareClock.CHINA).format(MINUTE);
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
