package cn.unioncare.hardship;

import cn.unioncare.eligibility.Assessment;
import cn.unioncare.eligibility.RuleSet;
import cn.unioncare.eligibility.Severity;
import cn.unioncare.workflow.Paper.Line;
import cn.unioncare.workflow.Paper.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What the system itself put on file, which no form describes. */
final class ComputedPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private ComputedPapers() { }

    static List<Section> of(Assessment assessment) {
        List<Line> lines = new ArrayList<>(List.of(new Line("测算结论", assessment.decision().label())));
        if (assessment.category() != null) {
            lines.add(new Line("困难类别", assessment.category()));
        }
        lines.add(new Line("认定标准", nameOf(assessment.ruleSet())));
        lines.add(new Line("当地城市低保标准", monthly(assessment.standard())));
        lines.add(new Line("家庭人均月收入", monthly(assessment.grossPerHead())));
        // Printed as 0 where the household spends more than it has.
        lines.add(new Line("扣除刚性支出后家庭人均月收入", monthly(assessment.netPerHead().max(BigDecimal.ZERO))));
        return List.of(Section.of("测算结果", lines), Section.table("测算依据", List.of("依据条款", "结果", "理由"),
            assessment.findings().stream().map(finding ->
                List.of(finding.clause(), nameOf(finding.severity()), finding.reason())).toList()));
    }

    static List<Section> of(PublicityResult result) {
        List<Line> lines = new ArrayList<>(List.of(new Line("公示编号", result.publicity()),
            new Line("公示地点", result.place()), new Line("张贴日期", day(result.postedOn())),
            new Line("公示期最后一日", day(result.lastDay())), new Line("收到异议", result.objections() + " 件")));
        if (result.takenDownOn() != null) {
            lines.add(new Line("撤回同意、撤下名单", day(result.takenDownOn())));
        }
        return List.of(Section.of("公示结果", lines));
    }

    static String nameOf(RuleSet ruleSet) {
        return switch (ruleSet) {
            case RS2016 -> "总工办发〔2016〕36号";
            case RS2020 -> "2020年困难职工认定标准";
        };
    }

    static String nameOf(Severity severity) {
        return switch (severity) {
            case INFO -> "计算数据";
            case PASS -> "符合";
            case ASK -> "需人工核实";
            case FAIL -> "不符合";
            case VETO -> "排除情形";
            case HINT -> "说明";
        };
    }

    private static String monthly(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " 元/月";
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }
}
