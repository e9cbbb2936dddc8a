package cn.unioncare.statistics;

import cn.unioncare.shared.Refusal;
import cn.unioncare.statistics.Column.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The three tables of 豫工文〔2017〕61号, read from {@code statistics/*.csv}: another table is another file. */
@Component
public class StatTables {

    private static final String FOLDER = "/statistics/";

    private final List<StatTable> tables;

    StatTables() {
        List<String[]> checks = lines("checks.csv");
        this.tables = lines("tables.csv").stream().map(cells -> table(cells, checks)).toList();
        tables.forEach(StatTables::refuseIfUnsound);
    }

    public List<StatTable> all() {
        return tables;
    }

    /** @throws Refusal 404 if there is none of that name */
    public StatTable get(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这张统计表"));
    }

    private static StatTable table(String[] cells, List<String[]> checks) {
        List<Column> columns = lines("columns-" + cells[0] + ".csv").stream().map(StatTables::column).toList();
        return new StatTable(cells[0], cells[1], cells[2], cells[3], cells[4], StatTable.Period.valueOf(cells[5]), columns,
            checks.stream().filter(check -> check[0].equals(cells[0])).map(check -> new StatTable.Check(check[1], check[2],
                Column.terms(check[3]), Column.terms(check[4]))).toList());
    }

    private static Column column(String[] cells) {
        return new Column(cells[0], cells[1], cells[2], Unit.of(cells[3]), Kind.valueOf(cells[4]), Column.terms(cells[5]),
            cells[6].equals("yes"), cells[7]);
    }

    // A formula names columns of its own table; the row of the file does not matter, a circle does.
    private static void refuseIfUnsound(StatTable table) {
        table.columns().forEach(column -> refuseIfCircular(table, column, Set.of()));
        table.checks().forEach(check -> check.left().forEach(term -> table.column(term.of())));
        table.checks().forEach(check -> check.right().forEach(term -> table.column(term.of())));
    }

    private static void refuseIfCircular(StatTable table, Column column, Set<String> above) {
        if (above.contains(column.id())) {
            throw new IllegalStateException(table.id() + ": " + column.id() + " is made of itself");
        }
        if (column.isFormula()) {
            Set<String> line = new HashSet<>(above);
            line.add(column.id());
            column.terms().forEach(term -> refuseIfCircular(table, table.column(term.of()), line));
        }
    }

    static List<String[]> lines(String name) {
        try (InputStream file = StatTables.class.getResourceAsStream(FOLDER + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                .map(line -> line.split(",", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
