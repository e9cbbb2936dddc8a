package cn.unioncare.nomination.programme;

import cn.unioncare.eligibility.Severity;
import cn.unioncare.eligibility.TableRule;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills in a nomination as the form asks for it and so that the table admits it: a programme that nobody can meet is no programme. */
final class DryRun {

    private final LoadedProgramme loaded;
    private final Answers answers;
    private final LocalDate day;

    DryRun(LoadedProgramme loaded) {
        this.loaded = loaded;
        this.answers = new Answers(loaded);
        this.day = loaded.programme().issuedOn().plusDays(1);
    }

    List<Remark> remarks() {
        Map<String, Object> values = answers.complete(Map.of());
        for (int tries = 0; tries < loaded.table().rules().size(); tries++) {
            List<TableRule> against = against(values);
            if (against.isEmpty()) {
                return List.of(filledIn(values));
            }
            Optional<Map<String, Object>> better = better(against, values);
            if (better.isEmpty()) {
                break;
            }
            values = answers.complete(better.get());
        }
        return List.of(Remark.error("试办：没有找到能够通过全部条件的填写方式，不能同时满足："
            + against(values).stream().map(TableRule::reason).collect(Collectors.joining("；"))));
    }

    private Optional<Map<String, Object>> better(List<TableRule> against, Map<String, Object> values) {
        return against.stream().map(rule -> answers.search(rule, values, next -> {
            List<TableRule> left = against(answers.complete(next));
            return !left.contains(rule) && left.size() < against.size();
        })).flatMap(Optional::stream).findFirst();
    }

    private List<TableRule> against(Map<String, Object> values) {
        return loaded.table().applying(values).stream().filter(rule ->
            rule.severity().equals(Severity.VETO.name()) || rule.severity().equals(Severity.FAIL.name())).toList();
    }

    private Remark filledIn(Map<String, Object> values) {
        SampleBody body = new SampleBody(loaded.form(), values, day);
        try {
            loaded.form().check(body.json(), day);
        } catch (Refusal refusal) {
            return Remark.error("试办：按表单填写的内容没有被接受：" + refusal.errors().stream().map(FieldError::message)
                .collect(Collectors.joining("；")));
        }
        Examination examination = Conditions.examine(loaded, loaded.form().facts(body.json()),
            new Known(day, Entry.ORGANISATION, false, false));
        return examination.outcome() == Examination.Outcome.NOT_MET
            ? Remark.error("试办：按表单填写的内容没有通过条件审查")
            : Remark.note("试办：按表单填写一份推荐，通过条件审查，由审查人员确认 " + examination.toConfirm().size() + " 项");
    }
}
