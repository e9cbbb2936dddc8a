package cn.unioncare.nomination.programme;

import cn.unioncare.nomination.programme.FormField.Kind;
import cn.unioncare.nomination.programme.QuotaPlan.LimitPlan;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a programme's file names of its form must stand there. */
final class FormNames {

    private static final Set<String> OF_A_PERSON = Set.of("name", "idNumber", "workUnit", "position", "phone");
    private static final Set<String> OF_A_COLLECTIVE = Set.of("name", "leader", "phone");

    private FormNames() { }

    /** @throws IllegalStateException with a sentence in Chinese that names the file and the key */
    static void check(String name, LoadedProgramme loaded) {
        Programme programme = loaded.programme();
        Set<String> missing = new TreeSet<>(programme.subject() == SubjectKind.PERSON ? OF_A_PERSON : OF_A_COLLECTIVE);
        missing.removeIf(field -> loaded.form().field("candidate." + field).isPresent());
        if (!missing.isEmpty()) {
            throw ProgrammeFile.at(programme.id() + ".form", "candidate：缺少 " + String.join("、", missing));
        }
        if (loaded.form().field("story").isEmpty()) {
            throw ProgrammeFile.at(programme.id() + ".form", "缺少 story（主要事迹）");
        }
        programme.stages().consultation().ifPresent(heard -> organs(name, "stages.consultation", heard, loaded.form()));
        programme.stages().unitConsent().ifPresent(heard -> organs(name, "stages.unitConsent", heard, loaded.form()));
        programme.quota().ifPresent(plan -> category(name, plan, loaded.form()));
    }

    private static void organs(String name, String key, OrgansHeard heard, ProgrammeForm form) {
        for (Organ organ : heard.organs()) {
            organ.onlyIf().filter(field -> form.field("facts." + field).filter(found -> found.kind() == Kind.YES_NO).isEmpty())
                .ifPresent(field -> {
                    throw ProgrammeFile.at(name, key + ".organs：表单中没有是否项 facts." + field);
                });
        }
        if (heard.organs().stream().map(Organ::id).distinct().count() < heard.organs().size()) {
            throw ProgrammeFile.at(name, key + ".organs：id 不能重复");
        }
    }

    private static void category(String name, QuotaPlan plan, ProgrammeForm form) {
        if (plan.category().isEmpty()) {
            if (!plan.limits().isEmpty()) {
                throw ProgrammeFile.at(name, "quota.category：" + Missing.KEY);
            }
            return;
        }
        String field = plan.category().get();
        Optional<FormField> category = form.field("facts." + field).filter(found -> found.kind() == Kind.ONE_OF && found.required());
        if (category.isEmpty()) {
            throw ProgrammeFile.at(name, "quota.category：表单中没有必选的单选项 facts." + field);
        }
        for (LimitPlan limit : plan.limits()) {
            if (!category.get().options().containsKey(limit.of())) {
                throw ProgrammeFile.at(name, "quota.limits：facts." + field + " 没有选项 " + limit.of());
            }
        }
    }
}
