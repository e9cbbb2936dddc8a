package cn.unioncare.workflow.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which activity has another id in the new version, from a file of lines {@code old=new}, or {@code process:old=new} where
 * several models know an id; lines that begin with {@code #} are remarks.
 */
final class Renames {

    /**
     * @param process of which model; empty where of any that knows the id
     * @param text    as it was written
     */
    record Line(Optional<String> process, String old, String renamed, String text) { }

    private static final Pattern FORM = Pattern.compile("(?:([a-z0-9-]+):)?(\\w+)\\s*=\\s*(\\w+)");

    private final List<Line> lines = new ArrayList<>();

    static Renames none() {
        return new Renames();
    }

    /** @throws CannotMigrate if the file cannot be read, or a line is none */
    static Renames read(Path file) {
        try {
            return of(Files.readAllLines(file).toArray(String[]::new));
        } catch (IOException unreadable) {
            throw new CannotMigrate("不能读取对应文件：" + file);
        }
    }

    static Renames of(String... lines) {
        Renames renames = new Renames();
        Stream.of(lines).map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(renames::add);
        return renames;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** By the old id; what is told of this process goes before what is told of any. */
    Map<String, String> in(String process) {
        Map<String, String> found = new LinkedHashMap<>();
        lines.stream().filter(line -> line.process().isEmpty()).forEach(line -> found.put(line.old(), line.renamed()));
        lines.stream().filter(line -> line.process().filter(process::equals).isPresent()).forEach(line -> found.put(line.old(), line.renamed()));
        return found;
    }

    private void add(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new CannotMigrate("对应文件每行应为“旧编号=新编号”或“流程:旧编号=新编号”：" + text);
        }
        Line line = new Line(Optional.ofNullable(parts.group(1)), parts.group(2), parts.group(3), text);
        if (lines.stream().anyMatch(other -> other.process().equals(line.process()) && other.old().equals(line.old()))) {
            throw new CannotMigrate("对应文件中重复：" + line.old());
        }
        lines.add(line);
    }
}
