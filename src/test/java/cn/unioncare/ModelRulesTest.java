package cn.unioncare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A supervisor reads the models as the regulation: how they are named, drawn and written. */
class ModelRulesTest {

    static final List<DrawnModel> MODELS = DrawnModel.all();
    static final List<Path> TABLES = DrawnModel.files(".dmn");

    private static final String FORM_PAGE = "embedded:/forms/host.html";
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PASCAL_CASE = Pattern.compile("([A-Z][a-z]+)+");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}（），、？]+");
    private static final Pattern A_RULE = Pattern.compile("〔|\\[|须|应|不得|不能");
    private static final Pattern COMPARISON = Pattern.compile("==|!=|<=|>=|<|>|\\b(eq|ne|lt|gt|le|ge)\\b");
    private static final Pattern COMBINATION = Pattern.compile("&&|\\|\\||\\b(and|or)\\b|\\?");
    private static final Pattern NOTIFIES_OR_ISSUES = Pattern.compile("(Notify|Issue|Pay|Send)[A-Z].*");

    @Test
    void a_file_is_named_for_its_process_or_decision_and_no_name_is_used_twice() {
        List<String> names = new ArrayList<>();
        MODELS.forEach(model -> {
            assertThat(model.process().getId()).isEqualTo(model.name());
            names.add(model.name());
        });
        TABLES.forEach(table -> {
            String decision = decision(table).getId();
            assertThat(table.getFileName()).hasToString(decision + ".dmn");
            names.add(decision);
        });
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> KEBAB_CASE.matcher(name).matches());
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void history_ends_some_day(DrawnModel model) {
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void every_id_is_a_word_that_somebody_chose(DrawnModel model) {
        assertThat(model.all(FlowNode.class)).extracting(FlowNode::getId).allMatch(PASCAL_CASE.asMatchPredicate());
        assertThat(model.all(SequenceFlow.class)).allSatisfy(flow -> {
            String source = flow.getSource().getId();
            assertThat(flow.getId()).matches(source + "_(to_" + flow.getTarget().getId() + "|([A-Z][a-z]+)+)");
        });
        assertThat(model.all(BaseElement.class))
            .filteredOn(element -> element.getId() != null)
            .filteredOn(element -> !(element instanceof Process || element instanceof Collaboration
                || element instanceof SequenceFlow))
            .extracting(BaseElement::getId).allMatch(PASCAL_CASE.asMatchPredicate());
        assertThat(model.one(Definitions.class).getId()).isEqualTo(model.name() + "-definitions");
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void people_read_chinese(DrawnModel model) {
        assertThat(Stream.of(Task.class, Event.class, CallActivity.class, Lane.class, Participant.class)
            .flatMap(type -> model.all(type).stream())).isNotEmpty().allSatisfy(element ->
                assertThat(element.getAttributeValue("name")).as(element.getAttributeValue("id")).matches(CHINESE));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void every_task_cites_the_rule_that_it_follows(DrawnModel model) {
        assertThat(model.all(Task.class)).allSatisfy(task ->
            assertThat(DrawnModel.documentation(task)).as(task.getId()).isNotBlank());
        assertThat(model.all(UserTask.class)).isNotEmpty().allSatisfy(task ->
            assertThat(DrawnModel.documentation(task)).as(task.getId()).containsPattern(A_RULE));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void every_user_task_waits_for_offices_of_one_union_until_its_own_day(DrawnModel model) {
        assertThat(model.all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).matches("\\$\\{(\\w+)Union}-[a-z]+(,\\$\\{\\1Union}-[a-z]+)*");
            assertThat(task.getCamundaDueDate()).isIn("${dueDates.of('" + task.getId() + "')}",
                "${dueDates.until(visitTasks.lastDay(execution.processBusinessKey), '" + task.getId() + "')}",
                "${dueDates.until(inspectionTasks.lastDay(execution.processBusinessKey), '" + task.getId() + "')}");
            assertThat(task.getCamundaAssignee()).as("assignee of " + task.getId()).isNull();
        });
    }

    // One page draws every form; a form of its own is not wired into the model, it is found by the task's id.
    @ParameterizedTest
    @FieldSource("MODELS")
    void every_user_task_is_worked_on_in_the_one_form_page(DrawnModel model) {
        assertThat(model.all(UserTask.class)).isNotEmpty().allSatisfy(task ->
            assertThat(task.getCamundaFormKey()).as(task.getId()).isEqualTo(FORM_PAGE));
    }

    @Test
    void only_applications_and_nominations_are_started_from_tasklist() {
        assertThat(MODELS).filteredOn(model -> model.process().isCamundaStartableInTasklist())
            .extracting(DrawnModel::name).containsExactlyInAnyOrder("hardship-archiving", "nomination", "aid-application");
        assertThat(MODELS).allSatisfy(model -> assertThat(model.all(StartEvent.class))
            .filteredOn(start -> start.getCamundaFormKey() != null).extracting(StartEvent::getCamundaFormKey)
            .isEqualTo(model.process().isCamundaStartableInTasklist() ? List.of(FORM_PAGE) : List.of()));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void a_gateway_that_branches_asks_a_question_and_its_flows_answer(DrawnModel model) {
        assertThat(branching(model)).isNotEmpty().allSatisfy(gateway -> {
            assertThat(gateway.getName()).as(gateway.getId()).matches(CHINESE).endsWith("？");
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing()).extracting(SequenceFlow::getName).as(gateway.getId())
                .allMatch(name -> name != null && CHINESE.matcher(name).matches()).doesNotHaveDuplicates();
            assertThat(gateway.getOutgoing()).allSatisfy(flow -> assertThat(flow.getConditionExpression() == null)
                .as("no condition on " + flow.getId()).isEqualTo(flow.equals(gateway.getDefault())));
        });
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void gateways_branch_or_join_and_never_both(DrawnModel model) {
        assertThat(model.all(Gateway.class)).allSatisfy(gateway -> {
            assertThat(gateway).as(gateway.getId()).isInstanceOfAny(ExclusiveGateway.class, ParallelGateway.class);
            if (gateway instanceof ParallelGateway || gateway.getOutgoing().size() == 1) {
                assertThat(gateway.getName()).as("name of " + gateway.getId()).isNull();
            }
            if (gateway instanceof ParallelGateway) {
                assertThat(Math.min(gateway.getIncoming().size(), gateway.getOutgoing().size())).isEqualTo(1);
            }
        });
        // A condition is asked at a gateway, where it is seen.
        assertThat(model.all(ConditionExpression.class)).allSatisfy(condition ->
            assertThat(((SequenceFlow) condition.getParentElement()).getSource()).isInstanceOf(Gateway.class));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void an_end_says_what_came_out(DrawnModel model) {
        assertThat(model.all(EndEvent.class)).isNotEmpty().extracting(EndEvent::getName)
            .doesNotHaveDuplicates().allSatisfy(name -> assertThat(name).isNotBlank().doesNotContain("结束"));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void a_condition_asks_one_thing(DrawnModel model) {
        assertThat(model.all(ConditionExpression.class)).isNotEmpty()
            .extracting(ModelElementInstance::getTextContent).allSatisfy(condition -> {
                assertThat(condition).startsWith("${").endsWith("}").doesNotContainPattern(COMBINATION);
                assertThat(COMPARISON.matcher(condition).results().count()).as(condition).isLessThanOrEqualTo(1);
            });
    }

    @Test
    void a_call_passes_the_case_and_named_variables_to_a_process_of_ours() {
        List<String> ours = MODELS.stream().map(DrawnModel::name).toList();
        List<CallActivity> calls = MODELS.stream().flatMap(model -> model.all(CallActivity.class).stream()).toList();
        assertThat(calls).isNotEmpty().allSatisfy(call -> {
            assertThat(ours).contains(call.getCalledElement());
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list()).allSatisfy(out ->
                assertThat(out.getCamundaSource() != null && out.getCamundaTarget() != null).isTrue());
            List<CamundaIn> passed = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
            assertThat(passed).extracting(CamundaIn::getCamundaBusinessKey)
                .containsOnlyOnce("#{execution.processBusinessKey}");
            assertThat(passed).allSatisfy(in -> {
                assertThat(in.getCamundaVariables()).isNull();
                assertThat(in.getCamundaBusinessKey() != null
                    || in.getCamundaSource() != null && in.getCamundaTarget() != null).isTrue();
            });
        });
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void every_node_lies_in_one_lane(DrawnModel model) {
        List<String> inLanes = model.all(Lane.class).stream().flatMap(lane -> lane.getFlowNodeRefs().stream())
            .map(FlowNode::getId).toList();
        assertThat(inLanes).containsExactlyInAnyOrderElementsOf(
            model.outermostNodes().stream().map(FlowNode::getId).toList());
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void everything_is_drawn_once(DrawnModel model) {
        List<String> shapes = model.all(BpmnShape.class).stream().map(shape -> shape.getBpmnElement().getId()).toList();
        assertThat(shapes).containsExactlyInAnyOrderElementsOf(
            Stream.of(FlowNode.class, Lane.class, Participant.class).flatMap(type -> model.all(type).stream())
                .map(element -> element.getAttributeValue("id")).toList());
        assertThat(model.all(BpmnEdge.class)).allSatisfy(edge ->
            assertThat(edge.getWaypoints()).as(edge.getId()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(model.all(BpmnEdge.class)).extracting(edge -> edge.getBpmnElement().getId())
            .containsExactlyInAnyOrderElementsOf(model.all(SequenceFlow.class).stream().map(SequenceFlow::getId).toList());
    }

    @Test
    void what_goes_out_to_people_runs_on_its_own_and_is_tried_again() {
        List<ServiceTask> outgoing = MODELS.stream().flatMap(model -> model.all(ServiceTask.class).stream())
            .filter(task -> NOTIFIES_OR_ISSUES.matcher(task.getId()).matches()).toList();
        assertThat(outgoing).isNotEmpty().allSatisfy(task -> {
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            assertThat(task.getExtensionElements()).as("extensions of " + task.getId()).isNotNull();
            assertThat(task.getExtensionElements().getElementsQuery()
                .filterByType(CamundaFailedJobRetryTimeCycle.class).list()).as("retries of " + task.getId()).hasSize(1);
        });
    }

    // Reminders come from one sweep over due dates; a timer is for a deadline that the law sets.
    @Test
    void the_only_timers_are_the_end_of_a_publicity_and_the_deadlines_of_rounds_and_campaigns() {
        assertThat(MODELS.stream().flatMap(model -> model.all(TimerEventDefinition.class).stream()))
            .extracting(timer -> timer.getParentElement().getAttributeValue("id"))
            .containsExactlyInAnyOrder("PublicityEnds", "ReportingDeadline", "ReportsDue", "FestivalOver");
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void every_row_of_a_table_names_its_clause(Path table) {
        DmnModelInstance model = Dmn.readModelFromFile(table.toFile());
        assertThat(model.getModelElementsByType(Decision.class)).hasSize(1);
        assertThat(decision(table).getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(model.getModelElementsByType(Rule.class)).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.getId()).matches(PASCAL_CASE);
            assertThat(rule.getDescription()).as(rule.getId()).isNotNull();
            assertThat(rule.getDescription().getTextContent()).as(rule.getId()).isNotBlank();
        });
    }

    private static Decision decision(Path table) {
        return Dmn.readModelFromFile(table.toFile()).getModelElementsByType(Decision.class).iterator().next();
    }

    private static List<ExclusiveGateway> branching(DrawnModel model) {
        return model.all(ExclusiveGateway.class).stream().filter(one -> one.getOutgoing().size() > 1).toList();
    }
}
