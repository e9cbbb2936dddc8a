package cn.unioncare.nomination.programme;

import cn.unioncare.quota.Quota;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An issued table of places, as a CSV file in UTF-8: {@code unit,name,total} and one column for each limit, empty where the
 * table names no figure for the unit.
 */
final class QuotaTable {

    private static final List<String> FIRST_COLUMNS = List.of("unit", "name", "total");

    private final String file;
    private final QuotaPlan plan;
    private final List<String> titles;

    private QuotaTable(String file, QuotaPlan plan, String titles) {
        this.file = file;
        this.plan = plan;
        this.titles = List.of(titles.split(","));
        List<String> expected = new ArrayList<>(FIRST_COLUMNS);
        plan.limits().forEach(limit -> expected.add(limit.id()));
        if (!this.titles.equals(expected)) {
            throw wrong("第 1 行应为 " + String.join(",", expected));
        }
    }

    /** @throws IllegalStateException with the file and the row if it cannot be read or does not add up to the plan's total */
    static List<Quota> read(String file, String text, QuotaPlan plan) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        QuotaTable table = new QuotaTable(file, plan, lines.isEmpty() ? "" : lines.get(0));
        List<Quota> units = lines.stream().skip(1).map(table::unit).toList();
        Set<String> seen = new HashSet<>();
        units.stream().filter(unit -> !seen.add(unit.unit())).findFirst().ifPresent(twice -> {
            throw table.wrong("单位 " + twice.unit() + " 出现两次");
        });
        int sum = units.stream().mapToInt(Quota::total).sum();
        if (sum != plan.total()) {
            throw table.wrong("各单位名额合计 " + sum + "，与项目总名额 " + plan.total() + " 不符");
        }
        return units;
    }

    private Quota unit(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != titles.size()) {
            throw wrong("“" + line + "”应有 " + titles.size() + " 列");
        }
        Map<String, Integer> figures = new HashMap<>();
        for (int i = FIRST_COLUMNS.size(); i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                figures.put(titles.get(i), number(cells[i], line));
            }
        }
        return plan.ofUnit(cells[0], cells[1], number(cells[2], line), figures);
    }

    private int number(String cell, String line) {
        if (!cell.matches("\\d{1,6}")) {
            throw wrong("“" + line + "”中的“" + cell + "”不是人数");
        }
        return Integer.parseInt(cell);
    }

    private IllegalStateException wrong(String what) {
        return ProgrammeFile.at(file, what);
    }
}
