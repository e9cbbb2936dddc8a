package cn.unioncare.campaign;

import cn.unioncare.spreadsheets.RowError;
import cn.unioncare.spreadsheets.SheetFile;
import cn.unioncare.spreadsheets.SheetPlan;
import cn.unioncare.spreadsheets.SheetPlan.Column;
import cn.unioncare.spreadsheets.SheetRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sheet on which civil affairs answer, read row by row; what is wrong with it is told and not thrown. */
final class ComparisonSheet {

    private static final String ARCHIVE = "档案编号";
    private static final String RESULT = "比对结果";
    private static final String MATTER = "不一致事项";
    private static final String AGREES = "一致";
    private static final String DIFFERS = "不一致";
    private static final int MOST_ROWS = 20_000;

    static final SheetPlan PLAN = new SheetPlan("民政比对结果", List.of(new Column(ARCHIVE, false), new Column(RESULT, false),
        new Column(MATTER, false)), MOST_ROWS);

    static final List<List<String>> INSTRUCTIONS = List.of(List.of(ARCHIVE, "与导出的民政比对名单相同，如 DA-410102-2018-000001"),
        List.of(RESULT, "填“一致”或“不一致”"), List.of(MATTER, "不一致的必填，如“登记有小型客车一辆”，不超过 200 字；走访时逐户核实"));

    /** @param matter empty where civil affairs know nothing otherwise */
    record Line(int row, String archive, String matter) {

        boolean differs() {
            return !matter.isEmpty();
        }
    }

    private final List<RowError> errors;
    private final List<Line> lines = new ArrayList<>();

    private ComparisonSheet(List<RowError> errors) {
        this.errors = new ArrayList<>(errors);
    }

    static ComparisonSheet of(SheetFile file) {
        ComparisonSheet sheet = new ComparisonSheet(file.errors());
        Set<String> seen = new HashSet<>();
        List<SheetRow> rows = file.rows(PLAN.name());
        rows.forEach(row -> sheet.read(row, seen));
        if (rows.isEmpty() && sheet.errors.isEmpty()) {
            sheet.errors.add(new RowError(PLAN.name(), 0, "", "文件中没有填写任何比对结果"));
        }
        return sheet;
    }

    List<Line> lines() {
        return lines;
    }

    List<RowError> errors() {
        return errors;
    }

    void wrong(Line line, String message) {
        errors.add(new RowError(PLAN.name(), line.row(), ARCHIVE, message));
    }

    private void read(SheetRow row, Set<String> seen) {
        String archive = row.at(ARCHIVE);
        String result = row.at(RESULT);
        String matter = row.at(MATTER);
        if (archive.isEmpty()) {
            wrong(row, ARCHIVE, "请填写档案编号");
        } else if (!seen.add(archive)) {
            wrong(row, ARCHIVE, "同一档案只填一行，事项写在一起");
        }
        if (!result.equals(AGREES) && !result.equals(DIFFERS)) {
            wrong(row, RESULT, "应填“一致”或“不一致”");
        } else if (result.equals(DIFFERS) == matter.isEmpty()) {
            wrong(row, MATTER, matter.isEmpty() ? "不一致的，请写明事项" : "比对结果为一致的，不填不一致事项");
        }
        lines.add(new Line(row.number(), archive, matter));
    }

    private void wrong(SheetRow row, String column, String message) {
        errors.add(new RowError(PLAN.name(), row.number(), column, message));
    }
}
