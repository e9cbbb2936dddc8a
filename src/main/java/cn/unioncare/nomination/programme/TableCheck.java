package cn.unioncare.nomination.programme;

import cn.unioncare.eligibility.Severity;
import cn.unioncare.eligibility.TableRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for rows that name what no form provides, that never apply, or that apply to everybody. */
final class TableCheck {

    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");
    private static final Set<Severity> WEIGHTS = Set.of(Severity.VETO, Severity.FAIL, Severity.ASK, Severity.HINT);

    private final LoadedProgramme loaded;
    private final Answers answers;

    TableCheck(LoadedProgramme loaded) {
        this.loaded = loaded;
        this.answers = new Answers(loaded);
    }

    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (TableRule rule : loaded.table().rules()) {
            String row = "决策表“" + rule.clause() + "”一行（" + rule.reason() + "）";
            if (!told.add(rule.clause() + rule.reason())) {
                remarks.add(Remark.error(row + "重复"));
            }
            remarks.addAll(check(rule, row));
        }
        long vetoes = loaded.table().rules().stream().filter(rule -> rule.severity().equals(Severity.VETO.name())).count();
        remarks.add(Remark.note("决策表 " + loaded.table().rules().size() + " 行，其中否决情形 " + vetoes + " 行；须人工确认的条件 "
            + loaded.programme().conditions().size() + " 项"));
        return remarks;
    }

    private List<Remark> check(TableRule rule, String row) {
        List<Remark> remarks = new ArrayList<>();
        if (WEIGHTS.stream().noneMatch(weight -> weight.name().equals(rule.severity()))) {
            remarks.add(Remark.error(row + "的性质应为 VETO、FAIL、ASK 或 HINT"));
        }
        if (rule.clause().isBlank() || rule.reason().isBlank()) {
            remarks.add(Remark.error(row + "没有写明条款和理由"));
        }
        Set<String> names = new TreeSet<>(answers.namesOf(rule));
        IN_BRACES.matcher(rule.reason()).results().forEach(found -> names.add(found.group(1)));
        String unknown = names.stream().filter(name -> !answers.knows(name)).collect(Collectors.joining("、"));
        if (!unknown.isEmpty()) {
            remarks.add(Remark.error(row + "用到表单没有的事项：" + unknown));
            return remarks;
        }
        if (answers.search(rule, Map.of(), values -> applies(rule, values)).isEmpty()) {
            remarks.add(Remark.error(row + "无论怎样填写都不会适用"));
        } else if (answers.search(rule, Map.of(), values -> !applies(rule, values)).isEmpty()) {
            remarks.add(Remark.error(row + "无论怎样填写都适用"));
        }
        return remarks;
    }

    private boolean applies(TableRule rule, Map<String, Object> values) {
        return loaded.table().applying(values).contains(rule);
    }
}
