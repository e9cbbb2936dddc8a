package cn.unioncare.workflow.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which activity has another id in the new version, from a file of lines {@code old=new}, or {@code process:old=new} where
 * several models know an id; lines that begin with {@code #} are remarks.
 */
final class Renames {

    private static final Pattern LINE = Pattern.compile("(?:([a-z0-9-]+):)?(\\w+)\\s*=\\s*(\\w+)");
    private static final String ANY = "";

    private final Map<String, Map<String, String>> ofProcess = new LinkedHashMap<>();

    static Renames none() {
        return new Renames();
    }

    /** @throws CannotMigrate if the file cannot be read, or a line is none */
    static Renames read(Path file) {
        Renames renames = new Renames();
        try {
            Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(renames::add);
        } catch (IOException unreadable) {
            throw new CannotMigrate("不能读取对应文件：" + file);
        }
        return renames;
    }

    static Renames of(String... lines) {
        Renames renames = new Renames();
        for (String line : lines) {
            renames.add(line);
        }
        return renames;
    }

    /** By the old id. */
    Map<String, String> in(String process) {
        Map<String, String> found = new LinkedHashMap<>(ofProcess.getOrDefault(ANY, Map.of()));
        found.putAll(ofProcess.getOrDefault(process, Map.of()));
        return found;
    }

    private void add(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new CannotMigrate("对应文件每行应为“旧编号=新编号”或“流程:旧编号=新编号”：" + line);
        }
        String process = parts.group(1) == null ? ANY : parts.group(1);
        if (ofProcess.computeIfAbsent(process, none -> new LinkedHashMap<>()).put(parts.group(2), parts.group(3)) != null) {
            throw new CannotMigrate("对应文件中重复：" + parts.group(2));
        }
    }
}
