package cn.unioncare;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.organisation.Role;
import cn.unioncare.workflow.CaseVars;
import cn.unioncare.workflow.ModelBean;
import cn.unioncare.workflow.TaskForm;
import cn.unioncare.workflow.Var;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.context.ActiveProfiles;

/** What the models name must be there: the form and record of each task, the beans, the variables, the offices. */
@SpringBootTest
@ActiveProfiles("test")
class ModelBindingsTest {

    static final List<DrawnModel> MODELS = DrawnModel.all();

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^()]*)\\)");
    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)\\.");
    private static final Path LISTS = Path.of("src/main/java/cn/unioncare/workflow/engine/WorkLists.java");
    /** One folder of models for several modules: what reaches the households lies together. */
    private static final Map<String, List<String>> MODULES_OF_FOLDER = Map.of("assistance", List.of("payments", "aid", "campaign"));
    /** The task whose form each programme brings. */
    private static final String DRAWN_BY_THE_PROGRAMME = "CorrectNomination";
    private static final Set<String> ENGINE_WORDS = Set.of("execution", "task", "processBusinessKey", "true", "false");

    @Autowired
    private Map<String, ModelBean> beans;

    @Autowired
    private List<TaskForm<?>> taskForms;

    @Test
    void every_user_task_has_a_record_and_every_record_a_user_task() {
        assertThat(taskForms).extracting(TaskForm::key).containsExactlyInAnyOrderElementsOf(
            MODELS.stream().flatMap(model -> model.all(UserTask.class).stream()).map(UserTask::getId).toList());
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void every_user_task_has_a_form_of_its_name(DrawnModel model) {
        assertThat(model.all(UserTask.class)).isNotEmpty().extracting(UserTask::getId)
            .filteredOn(task -> !task.equals(DRAWN_BY_THE_PROGRAMME)).allSatisfy(task -> {
            String kebab = task.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            assertThat(Path.of("forms", model.module(), kebab + ".form")).isRegularFile();
        });
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void tasks_are_offered_to_offices_that_exist(DrawnModel model) {
        Set<String> offices = Arrays.stream(Role.values()).map(Role::office).collect(Collectors.toSet());
        assertThat(model.all(UserTask.class)).allSatisfy(task -> assertThat(task.getCamundaCandidateGroups().split(","))
            .extracting(group -> group.replaceFirst(".*-", "")).isSubsetOf(offices));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void expressions_call_public_methods_of_beans_made_for_models(DrawnModel model) throws IOException {
        List<MatchResult> calls = expressions(model).stream().flatMap(expression -> calls(expression).stream()).toList();
        assertThat(calls).isNotEmpty().allSatisfy(call -> {
            assertThat(beans).containsKey(call.group(1));
            Class<?> type = AopUtils.getTargetClass(beans.get(call.group(1)));
            assertThat(type).isPublic();
            assertThat(type.getMethods()).as(call.group()).anyMatch(method -> method.getName().equals(call.group(2))
                && method.getDeclaringClass() == type && method.getParameterCount() == argumentsOf(call));
        });
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void every_variable_of_an_expression_is_declared(DrawnModel model) throws Exception {
        Set<String> used = new LinkedHashSet<>();
        for (String expression : expressions(model)) {
            String names = TEXT.matcher(withoutCalls(expression)).replaceAll("");
            WORD.matcher(names).results().map(MatchResult::group).forEach(used::add);
        }
        used.removeAll(ENGINE_WORDS);
        assertThat(used).isNotEmpty().isSubsetOf(declared(model));
    }

    @Test
    void every_bean_made_for_models_is_used_by_one() throws IOException {
        Set<String> used = new LinkedHashSet<>();
        for (DrawnModel model : MODELS) {
            expressions(model).forEach(expression -> calls(expression).forEach(call -> used.add(call.group(1))));
        }
        // The stored lists of Tasklist hold expressions too.
        BEAN.matcher(Files.readString(LISTS)).results().forEach(bean -> used.add(bean.group(1)));
        assertThat(used).containsExactlyInAnyOrderElementsOf(beans.keySet());
    }

    /** The innermost first, each of which then stands in its caller as one value. */
    private static List<MatchResult> calls(String expression) {
        List<MatchResult> found = CALL.matcher(expression).results().toList();
        return found.isEmpty() ? found : Stream.concat(found.stream(), calls(CALL.matcher(expression).replaceAll("true")).stream()).toList();
    }

    /** What they are called with. */
    private static String withoutCalls(String expression) {
        String inner = CALL.matcher(expression).replaceAll(call -> Matcher.quoteReplacement(call.group(3)));
        return inner.equals(expression) ? expression : withoutCalls(inner);
    }

    private static long argumentsOf(MatchResult call) {
        return call.group(3).isBlank() ? 0 : call.group(3).split(",").length;
    }

    private static List<String> expressions(DrawnModel model) throws IOException {
        return EXPRESSION.matcher(Files.readString(model.file())).results().map(found -> found.group(1)).toList();
    }

    /** What every case carries, what the flow declares, what a service task answers, what a caller passes in. */
    private static Set<String> declared(DrawnModel model) throws Exception {
        Set<String> names = new LinkedHashSet<>(namesIn(CaseVars.class));
        for (String module : MODULES_OF_FOLDER.getOrDefault(model.module(), List.of(model.module()))) {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:cn/unioncare/" + module + "/process/*Vars.class")) {
                names.addAll(namesIn(Class.forName("cn.unioncare." + module + ".process."
                    + file.getFilename().replace(".class", ""))));
            }
        }
        model.all(ServiceTask.class).forEach(task -> names.add(task.getCamundaResultVariable()));
        MODELS.stream().flatMap(caller -> caller.all(CallActivity.class).stream())
            .filter(call -> call.getCalledElement().equals(model.name()))
            .flatMap(call -> call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
            .forEach(in -> names.add(in.getCamundaTarget()));
        return names;
    }

    private static Set<String> namesIn(Class<?> vars) throws IllegalAccessException {
        Set<String> names = new LinkedHashSet<>();
        for (Field field : vars.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Var.class) {
                field.setAccessible(true);
                names.add(((Var<?>) field.get(null)).name());
            }
        }
        return names;
    }
}
