package cn.unioncare.nomination.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks for fields that conditions could not tell apart, or that are shown depending on what is not asked. */
final class FormCheck {

    private final LoadedProgramme loaded;

    FormCheck(LoadedProgramme loaded) {
        this.loaded = loaded;
    }

    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        Map<String, String> pathOfName = new HashMap<>();
        for (FormField field : loaded.form().fields().values()) {
            if (field.label().isBlank()) {
                remarks.add(Remark.error("表单 " + field.path() + " 没有名称"));
            }
            String other = pathOfName.put(field.name(), field.path());
            if (other != null) {
                remarks.add(Remark.error("表单 " + other + " 与 " + field.path() + " 同名，决策表无法区分"));
            }
            remarks.addAll(conditions(field));
        }
        if (!loaded.form().schema().path("id").asText().equals(loaded.programme().id())) {
            remarks.add(Remark.error("表单的编号应为 " + loaded.programme().id()));
        }
        remarks.add(Remark.note("表单 " + loaded.form().fields().size() + " 项，其中必填 "
            + loaded.form().fields().values().stream().filter(FormField::required).count() + " 项"));
        return remarks;
    }

    private List<Remark> conditions(FormField field) {
        List<Remark> remarks = new ArrayList<>();
        for (String condition : field.hiddenIf()) {
            for (String name : FeelNames.in(condition)) {
                String path = name.equals("facts") || name.equals("candidate") ? null : name;
                if (path != null && loaded.form().fields().values().stream().noneMatch(known -> known.name().equals(name))) {
                    remarks.add(Remark.error("表单 " + field.path() + " 的显示条件用到没有的事项：" + name));
                }
            }
        }
        return remarks;
    }
}
