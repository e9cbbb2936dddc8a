package cn.unioncare.statistics;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.spreadsheets.Cells;
import cn.unioncare.statistics.Report.Act;
import cn.unioncare.statistics.StatWorkbook.Signed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A report in the notice's form, and as one flat file to be taken over into 全国工会帮扶工作管理系统. */
@Component
public class ReportPapers {

    private static final String BOM = "\uFEFF";

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

    /** A line a figure: money in 元. */
    Flat flat(Report report) {
        StatTable table = tables.get(report.table());
        Stream<String> lines = report.rows().stream().flatMap(row -> table.shown().stream()
            .filter(column -> row.values().containsKey(column.id())).map(column -> line(List.of(report.number(), report.union(),
                report.unionName(), report.title(), report.from().toString(), report.until().toString(), row.key(), row.name(),
                column.id(), column.group(), column.label(), column.unit().isMoney() ? Unit.YUAN.label() : column.unit().label(),
                plain(row.values().get(column.id()))))));
        String text = Stream.concat(Stream.of("报表编号,填报单位编码,填报单位,报表名称,统计期起,统计期止,行编码,行名称,栏目编码,栏目组,栏目,单位,数值"),
            lines).collect(Collectors.joining("\r\n", BOM, "\r\n"));
        return new Flat(report.title() + "-" + report.unionName() + "-" + report.until() + ".csv",
            text.getBytes(StandardCharsets.UTF_8));
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
