package cn.unioncare.workflow.migration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StreamUtils;

/** Reads the models that running cases shall follow: a file, all of a folder, or those of this release. */
final class NewModels {

    /** Stands for the models within the jar. */
    static final String RELEASE = "release";

    private static final String IN_THE_JAR = "classpath*:processes/**/*.bpmn";

    private NewModels() { }

    /** @throws CannotMigrate if there is none, or one is no model */
    static List<NewModel> read(String where) {
        try {
            List<NewModel> found = where.equals(RELEASE) ? ofRelease() : ofFolder(Path.of(where));
            if (found.isEmpty()) {
                throw new CannotMigrate("没有流程模型（*.bpmn）：" + where);
            }
            return found;
        } catch (IOException unreadable) {
            throw new CannotMigrate("不能读取：" + where);
        }
    }

    /** Those that the release draws otherwise: the product deploys its own again as soon as it starts. */
    static List<NewModel> otherThanInTheRelease(List<NewModel> models) {
        try {
            Map<String, String> released = ofRelease().stream().collect(Collectors.toMap(NewModel::process, NewModel::digest));
            return models.stream().filter(model -> !released.getOrDefault(model.process(), model.digest()).equals(model.digest())).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<NewModel> ofRelease() throws IOException {
        List<NewModel> models = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(IN_THE_JAR)) {
            try (InputStream content = file.getInputStream()) {
                models.add(model(file.getFilename(), StreamUtils.copyToString(content, StandardCharsets.UTF_8)));
            }
        }
        return sorted(models);
    }

    private static List<NewModel> ofFolder(Path where) throws IOException {
        List<NewModel> models = new ArrayList<>();
        try (Stream<Path> files = Files.walk(where)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                models.add(model(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return sorted(models);
    }

    private static List<NewModel> sorted(List<NewModel> models) {
        return models.stream().sorted(Comparator.comparing(NewModel::process)).toList();
    }

    private static NewModel model(String file, String xml) {
        try {
            Process process = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(Process.class).stream().findFirst().orElseThrow(() -> new CannotMigrate("文件中没有流程：" + file));
            if (!file.equals(process.getId() + ".bpmn")) {
                throw new CannotMigrate("文件名应与流程编号一致：" + file + " 中的流程为 " + process.getId());
            }
            return new NewModel(process.getId(), process.getName(), file, xml);
        } catch (ModelException wrong) {
            throw new CannotMigrate("不是合格的流程模型：" + file);
        }
    }
}
