package cn.unioncare.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notices that appeared after the release: a CSV file in UTF-8 with the columns {@code date,kind,name,source}.
 * {@code 2027-02-05,OFF,春节,国办发明电…} is a day off, {@code 2027-02-20,WORK,春节,…} a make-up working day, and the row
 * {@code 2027,PUBLISHED,,国办发明电…} says that the notice for 2027 is complete, which makes its dates definite.
 * Name and source may be empty; blank lines, lines that begin with # and the line of titles are skipped.
 */
final class NoticesFile {

    private static final String TITLES = "date,kind,name,source";

    private final Path path;
    private final Map<LocalDate, Boolean> working = new HashMap<>();
    private final Map<LocalDate, Integer> rows = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    private NoticesFile(Path path) {
        this.path = path;
    }

    /** @throws IllegalStateException with a message in Chinese that names the row, which stops the start */
    static Notices read(Path path) {
        return new NoticesFile(path).read();
    }

    /** Days of a year that nobody declared complete would be used in silence and stay provisional: refuse them. */
    static void requireKnownYears(Path path, Notices file, Notices all) {
        file.working().keySet().stream().sorted()
                .filter(day -> !all.years().contains(day.getYear()))
                .filter(day -> day.getMonth() != Month.DECEMBER || !all.years().contains(day.getYear() + 1))
                .findFirst().ifPresent(day -> {
                    throw new IllegalStateException("放假安排文件 " + path + " 列有 " + day + "，但缺少“" + day.getYear()
                            + ",PUBLISHED,,文号”一行，无法确认该年安排是否完整");
                });
    }

    private Notices read() {
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.startsWith("#") && !line.equals(TITLES)) {
                take(i + 1, line.split(",", 4));
            }
        }
        return new Notices(working, years);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("无法读取放假安排文件 " + path + "（应为 UTF-8 编码的 CSV 文件）", e);
        }
    }

    private void take(int row, String[] cells) {
        if (cells.length < 2) {
            throw bad(row, "至少应有日期和类型两列（" + TITLES + "）");
        }
        switch (cells[1].strip()) {
            case "PUBLISHED" -> years.add(year(row, cells[0].strip()));
            case "OFF" -> day(row, cells[0].strip(), false);
            case "WORK" -> day(row, cells[0].strip(), true);
            default -> throw bad(row, "类型应为 OFF（放假）、WORK（上班）或 PUBLISHED（全年安排已公布），实为“" + cells[1] + "”");
        }
    }

    private void day(int row, String text, boolean work) {
        LocalDate day = date(row, text);
        Integer earlier = rows.putIfAbsent(day, row);
        if (earlier != null) {
            throw bad(row, day + " 已在第 " + earlier + " 行出现");
        }
        working.put(day, work);
    }

    private LocalDate date(int row, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(row, "日期应写作 2027-01-01，实为“" + text + "”");
        }
    }

    private int year(int row, String text) {
        if (!text.matches("2[01]\\d{2}")) {
            throw bad(row, "年份应写作 2027，实为“" + text + "”");
        }
        return Integer.parseInt(text);
    }

    private IllegalStateException bad(int row, String problem) {
        return new IllegalStateException("放假安排文件 " + path + " 第 " + row + " 行有误：" + problem);
    }
}
