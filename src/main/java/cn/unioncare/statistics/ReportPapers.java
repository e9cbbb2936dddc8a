package cn.unioncare.statistics;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.spreadsheets.Cells;
import cn.unioncare.statistics.Report.Act;
import cn.unioncare.statistics.StatWorkbook.Signed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A report in the notice's form, and as one flat file to be taken over into 全国工会帮扶工作管理系统. */
@Component
public class ReportPapers {

    private static final String BOM = "\uFEFF";
    private static final List<String[]> FIELDS = StatTables.lines("national-file.csv");

    /** @param content CSV in UTF-8 with a mark at its beginning, so that spreadsheet programs read the Chinese */
    public record Flat(String name, byte[] content) { }

    private final StatTables tables;
    private final StatWorkbook workbook;

    ReportPapers(StatTables tables, StatWorkbook workbook) {
        this.tables = tables;
        this.workbook = workbook;
    }

    OfficialPaper sheet(Report report) {
        long amended = report.amendments().stream()
            .filter(one -> one.state().equals(AmendmentTable.State.CONFIRMED.name())).count();
        String remark = report.number() + " " + report.stateName() + (amended > 0 ? "，已更正 " + amended + " 次" : "");
        return workbook.of(new StatSheet(report.table(), report.title(), report.union(), report.unionName(), report.from(),
            report.until(), report.season(), report.rows(), report.checks()),
            new Signed(name(report, Act.DREW_UP), name(report, Act.REVIEWED), name(report, Act.LOCKED),
                report.signatures().get(report.signatures().size() - 1).at().toLocalDate().toString(), remark));
    }

    /** A line a figure, in the fields that {@code statistics/national-file.csv} names: money in 元. */
    Flat flat(Report report) {
        StatTable table = tables.get(report.table());
        Stream<List<String>> lines = report.rows().stream().flatMap(row -> table.shown().stream()
            .filter(column -> row.values().containsKey(column.id())).map(column -> fields(report, row, column))
            .map(values -> FIELDS.stream().map(field -> values.get(field[1])).toList()));
        String text = Stream.concat(Stream.of(FIELDS.stream().map(field -> field[0]).toList()), lines).map(ReportPapers::line)
            .collect(Collectors.joining("\r\n", BOM, "\r\n"));
        return new Flat(report.title() + "-" + report.unionName() + "-" + report.until() + ".csv",
            text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(Report report, Row row, Column column) {
        return Map.ofEntries(Map.entry("report", report.number()), Map.entry("union", report.union()),
            Map.entry("unionName", report.unionName()), Map.entry("reportTitle", report.title()),
            Map.entry("from", report.from().toString()), Map.entry("until", report.until().toString()),
            Map.entry("row", row.key()), Map.entry("rowName", row.name()), Map.entry("column", column.id()),
            Map.entry("group", column.group()), Map.entry("label", column.label()),
            Map.entry("unit", column.unit().isMoney() ? Unit.YUAN.label() : column.unit().label()),
            Map.entry("value", plain(row.values().get(column.id()))));
    }

    private static String line(List<String> values) {
        return values.stream().map(Cells::harmless).map(value -> value.matches("[^,\"\r\n]*") ? value
            : "\"" + value.replace("\"", "\"\"") + "\"").collect(Collectors.joining(","));
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    // Who signed last in that place.
    private static String name(Report report, Act act) {
        return report.signatures().stream().filter(one -> one.act().equals(act.name())).map(Report.Signature::name)
            .reduce("", (earlier, later) -> later);
    }
}
