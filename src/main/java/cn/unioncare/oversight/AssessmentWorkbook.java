package cn.unioncare.oversight;

import cn.unioncare.oversight.Assessments.Cell;
import cn.unioncare.oversight.Assessments.Row;
import cn.unioncare.oversight.Assessments.Sheet;
import cn.unioncare.spreadsheets.Spreadsheets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The yearly figures as Excel: the sheet as the page shows it, and by which rules. */
final class AssessmentWorkbook {

    private static final String NOTHING = "—";

    private AssessmentWorkbook() { }

    static byte[] of(Sheet sheet) {
        return Spreadsheets.of(List.of(
            Spreadsheets.page(sheet.year() + "年度考核", titles(sheet.rules()), sheet.rows().stream().map(row -> line(row, sheet.rules())).toList()),
            Spreadsheets.page("指标", List.of("指标", "权重", "分子", "分母", "单位", "依据", "口径"), sheet.rules().stream()
                .map(rule -> List.of(rule.title(), rule.weight().toPlainString(), rule.countedTitle(), rule.wholeTitle(), rule.unit().label(),
                    rule.clause(), rule.explained())).toList())));
    }

    private static List<String> titles(List<AssessmentRule> rules) {
        List<String> titles = new ArrayList<>(List.of("工会"));
        rules.forEach(rule -> titles.addAll(List.of(rule.title() + "（%）", rule.countedTitle() + "（" + rule.unit().label() + "）",
            rule.wholeTitle() + "（" + rule.unit().label() + "）", "得分（满分 " + rule.weight() + "）")));
        titles.add("总分（百分制）");
        return titles;
    }

    private static List<String> line(Row row, List<AssessmentRule> rules) {
        List<String> line = new ArrayList<>(List.of(row.unionName()));
        rules.stream().map(rule -> row.cells().get(rule.id())).forEach((Cell cell) ->
            line.addAll(List.of(text(cell.rate()), text(cell.counted()), text(cell.whole()), text(cell.points()))));
        line.add(text(row.score()));
        return line;
    }

    private static String text(BigDecimal value) {
        return value == null ? NOTHING : value.toPlainString();
    }
}
