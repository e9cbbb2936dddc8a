package cn.unioncare.nomination.programme;

import cn.unioncare.eligibility.DecisionTable;
import cn.unioncare.quota.Quota;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the files of programmes lie: the YAML with its decision table and its table of places, and the forms. */
final class ProgrammeFolder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final String models;
    private final String forms;

    /**
     * @param models where {@code <id>.yaml} and {@code <id>.dmn} lie, as Spring names resources
     * @param forms  where {@code <id>.form} lies
     */
    ProgrammeFolder(String models, String forms) {
        this.models = models;
        this.forms = forms;
    }

    static ProgrammeFolder ofRelease() {
        return new ProgrammeFolder("classpath:processes/nomination/programmes/", "classpath:forms/nomination/programmes/");
    }

    /** @throws IllegalStateException with a sentence in Chinese that names the file and what is wrong */
    List<LoadedProgramme> all() {
        List<LoadedProgramme> all = new ArrayList<>();
        try {
            for (Resource file : files.getResources(models.replaceFirst("^classpath:", "classpath*:") + "*.yaml")) {
                all.add(read(file.getFilename()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("推选项目文件无法读取", unreadable);
        }
        return all;
    }

    /**
     * @param name of the YAML file
     * @throws IllegalStateException with a sentence in Chinese that names the file and what is wrong
     */
    LoadedProgramme read(String name) {
        Programme programme = ProgrammeFile.read(name, text(models + name, name));
        LoadedProgramme loaded = new LoadedProgramme(programme, form(programme.id()), table(programme.id()),
            programme.quota().map(plan -> new Quotas(units(name, plan), plan.ofRound(programme.organiser().value()))));
        FormNames.check(name, loaded);
        return loaded;
    }

    private ProgrammeForm form(String id) {
        String name = id + ".form";
        try {
            return new ProgrammeForm(JSON.readTree(text(forms + name, name)));
        } catch (IOException | IllegalArgumentException wrong) {
            throw ProgrammeFile.at(name, wrong.getMessage());
        }
    }

    private DecisionTable table(String id) {
        String name = id + ".dmn";
        byte[] file = text(models + name, name).getBytes(StandardCharsets.UTF_8);
        try {
            DecisionTable table = DecisionTable.read(id, file);
            // What is no expression is found out only when it is evaluated.
            table.applying(Map.of());
            return table;
        } catch (RuntimeException wrong) {
            throw ProgrammeFile.at(name, "不是编号为 " + id + " 的决策表，或其中有不能计算的情形：" + wrong.getMessage());
        }
    }

    private List<Quota> units(String name, QuotaPlan plan) {
        return plan.table().map(table -> {
            if (!files.getResource(models + table).exists()) {
                throw ProgrammeFile.at(name, "quota.table：没有文件 " + table);
            }
            return QuotaTable.read(table, text(models + table, table), plan);
        }).orElse(List.of());
    }

    private String text(String location, String name) {
        Resource file = files.getResource(location);
        if (!file.exists()) {
            throw new IllegalStateException("缺少推选项目文件 " + name);
        }
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("推选项目文件 " + name + " 无法读取", unreadable);
        }
    }
}
