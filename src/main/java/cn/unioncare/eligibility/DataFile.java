package cn.unioncare.eligibility;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A CSV file in UTF-8 with one line of titles; blank lines and lines that begin with # are skipped. */
final class DataFile {

    private final String name;
    private final String text;

    private DataFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static DataFile onClasspath(String name) {
        try (InputStream stream = DataFile.class.getResourceAsStream(name)) {
            return new DataFile(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("无法读取 " + name, e);
        }
    }

    static DataFile at(Path path) {
        try {
            return new DataFile(path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new IllegalStateException("无法读取 " + path + "（应为 UTF-8 编码的 CSV 文件）", e);
        }
    }

    /**
     * @param columns how many cells a row has; the last takes what is left of the line
     * @throws IllegalStateException with a message in Chinese that names the row, which stops the start
     */
    <T> List<T> rows(int columns, Function<String[], T> reading) {
        List<T> rows = new ArrayList<>();
        List<String> lines = text.replace("\uFEFF", "").lines().map(String::strip).toList();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
                rows.add(row(i + 1, lines.get(i).split(",", columns), columns, reading));
            }
        }
        return rows;
    }

    private <T> T row(int number, String[] cells, int columns, Function<String[], T> reading) {
        try {
            if (cells.length < columns) {
                throw new IllegalArgumentException("应有 " + columns + " 列，实有 " + cells.length + " 列");
            }
            return reading.apply(cells);
        } catch (RuntimeException e) {
            throw new IllegalStateException(name + " 第 " + number + " 行有误：" + e.getMessage(), e);
        }
    }
}
