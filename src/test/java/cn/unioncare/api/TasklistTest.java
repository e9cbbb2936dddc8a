package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.runtime.VariableInstanceQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What Tasklist offers: the lists of the release, nothing of other people's, and no way to make other lists. */
class TasklistTest extends ApiTest {

    private static final List<String> LISTS = List.of("我的待办", "本组待认领", "即将到期", "已逾期", "公示中", "困难职工建档立卡",
        "送温暖活动", "走访慰问", "困难职工帮扶", "资金发放", "资金追回", "督查督办", "举报办理", "推选推荐", "征求意见", "推选审核", "推选活动");
    private static final String SURVEYOR = "surveyor1." + BASE;

    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private FilterService filters;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ApplicationContext context;

    private ACase mine;
    private ACase open;
    private ACase elsewhere;

    @BeforeAll
    void cases_are_under_way() {
        the_day_begins();
        mine = aCaseAt("SurveyHome");
        as(SURVEYOR).post("/api/tasks/" + mine.task("SurveyHome") + "/claim").expect(204);
        open = aCaseAt("SurveyHome");
        elsewhere = filed("13030602", Fictitious.anApplication()).upTo("SurveyHome");
    }

    private Browser browser(String login) {
        return new Browser(home()).signedIn(login, "demo");
    }

    private List<String> lists(Browser browser) {
        List<String> names = new ArrayList<>();
        browser.engine("/filter?resourceType=Task&maxResults=50").expect(200).json()
            .forEach(filter -> names.add(filter.path("name").asText()));
        return names;
    }

    private String list(String name) {
        return database.queryForObject("select id_ from act_ru_filter where name_ = ?", String.class, name);
    }

    private JsonNode opened(String login, String list) {
        Browser browser = browser(login);
        return browser.send("POST", "/camunda/api/engine/engine/default/filter/" + list(list)
                + "/list?firstResult=0&maxResults=50", "application/json",
            "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],\"active\":true}",
            Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"), "Accept", "application/hal+json")).expect(200).json()
            .path("_embedded").path("task");
    }

    private List<String> cases(String login, String list) {
        List<String> cases = new ArrayList<>();
        opened(login, list).forEach(task -> task.path("_embedded").path("variable").forEach(variable -> {
            if (variable.path("name").asText().equals("caseNumber")) {
                cases.add(variable.path("value").asText());
            }
        }));
        return cases;
    }

    @Test
    void the_lists_of_the_release_are_there_for_everybody() {
        for (String login : List.of(SURVEYOR, "supervisor." + COUNTY, "admin")) {
            assertThat(lists(browser(login))).as(login).containsExactlyInAnyOrderElementsOf(LISTS);
        }
    }

    @Test
    void every_flow_with_tasks_has_a_list() {
        // given
        List<String> listed = database.queryForList("select query_ from act_ru_filter", String.class);

        // then
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list()).hasSizeGreaterThan(10)
            .filteredOn(flow -> !repository.getBpmnModelInstance(flow.getId()).getModelElementsByType(UserTask.class).isEmpty())
            .extracting(ProcessDefinition::getKey)
            .allSatisfy(flow -> assertThat(listed).anyMatch(query -> query.contains("\"" + flow + "\"")));
    }

    @Test
    void a_list_shows_the_case_and_the_applicant_beside_each_task() {
        JsonNode task = opened(SURVEYOR, "我的待办").get(0);
        assertThat(task.path("name").asText()).isEqualTo("入户调查");
        assertThat(task.path("due").asText()).isNotEmpty();
        assertThat(task.path("_embedded").path("variable").findValuesAsText("value"))
            .contains(mine.number()).anyMatch(title -> title.startsWith("测**（示例纺织有限公司工会）"));
    }

    @Test
    void whose_list_it_is_depends_on_who_opens_it() {
        assertThat(cases(SURVEYOR, "我的待办")).containsExactly(mine.number());
        assertThat(cases("surveyor2." + BASE, "我的待办")).isEmpty();
        assertThat(cases("surveyor2." + BASE, "本组待认领")).contains(open.number()).doesNotContain(mine.number(),
            elsewhere.number());
        assertThat(cases("clerk." + BASE, "本组待认领")).doesNotContain(open.number());
        assertThat(cases("supervisor." + COUNTY, "困难职工建档立卡")).contains(mine.number(), elsewhere.number());
    }

    @Test
    void what_is_due_moves_from_list_to_list() {
        // given
        assertThat(cases(SURVEYOR, "即将到期")).doesNotContain(open.number());
        String due = as(SURVEYOR).get("/api/tasks?scope=claimable&case=" + open.number()).json().path("items").get(0)
            .path("dueAt").asText();

        // when
        itIs(due.substring(0, 10) + "T08:00:00+08:00");
        // then
        assertThat(cases(SURVEYOR, "即将到期")).contains(open.number());
        assertThat(cases(SURVEYOR, "已逾期")).doesNotContain(open.number());

        // and when
        itIs(LocalDate.parse(due.substring(0, 10)).plusDays(1) + "T00:00:00+08:00");
        // then
        assertThat(cases(SURVEYOR, "即将到期")).doesNotContain(open.number());
        assertThat(cases(SURVEYOR, "已逾期")).contains(open.number());
    }

    @Test
    void tasks_of_a_publicity_have_their_list_and_their_case() {
        ACase passed = aCaseAt("PostNotice");
        assertThat(cases("clerk." + BASE, "公示中")).contains(passed.number());
        assertThat(cases("clerk." + BASE, "困难职工建档立卡")).doesNotContain(passed.number());
    }

    @Test
    void a_start_settles_lists_and_grants_and_doubles_nothing() throws Exception {
        // given
        List<Map<String, Object>> before = settled();
        database.update("update act_ru_filter set name_ = '改了', properties_ = ? where name_ = '已逾期'",
            "{\"workList\":\"overdue\",\"color\":\"#000\"}");
        database.update("delete from act_ru_filter where name_ = '公示中'");
        database.update("insert into act_ru_filter (id_, rev_, resource_type_, name_, query_, properties_) values "
            + "('old', 1, 'Task', '旧清单', '{}', '{\"workList\":\"retired\"}'), ('first', 1, 'Task', '待办任务', '{}', '{}')");
        database.update("delete from act_ru_authorization where group_id_ = 'clerk'");
        database.update("update act_ru_authorization set perms_ = 0 where group_id_ = 'auditor'");

        // when
        for (int starts = 0; starts < 2; starts++) {
            for (String settler : List.of("workLists", "standingGrants")) {
                ((InitializingBean) context.getBean(settler)).afterPropertiesSet();
            }
        }

        // then
        assertThat(settled()).isEqualTo(before);
    }

    private List<Map<String, Object>> settled() {
        List<Map<String, Object>> settled = new ArrayList<>(database.queryForList(
            "select name_, query_, properties_ from act_ru_filter order by name_"));
        settled.addAll(database.queryForList("select group_id_, user_id_, resource_type_, resource_id_, perms_ "
            + "from act_ru_authorization where group_id_ in ('clerk', 'supervisor', 'auditor', 'camunda-admin') "
            + "or user_id_ = '*' order by 1, 2, 3, 4"));
        return settled;
    }

    @Test
    void nobody_makes_changes_or_deletes_a_list() {
        // given
        Authorization everything = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        everything.setUserId(SURVEYOR);
        everything.setResource(Resources.FILTER);
        everything.setResourceId(Authorization.ANY);
        everything.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(everything);
        String list = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}";

        // then
        try {
            for (String login : List.of(SURVEYOR, "admin")) {
                browser(login).engine("POST", "/filter/create", list).refused(404);
                browser(login).engine("PUT", "/filter/" + list("我的待办"), list).refused(404);
                browser(login).engine("DELETE", "/filter/" + list("我的待办"), null).refused(404);
                assertThat(refusedWithin(login, () -> filters.saveFilter(filters.newTaskFilter("x")))).isTrue();
                assertThat(refusedWithin(login, () -> filters.saveFilter(filters.getFilter(list("我的待办"))))).isTrue();
                assertThat(refusedWithin(login, () -> {
                    filters.deleteFilter(list("我的待办"));
                    return null;
                })).isTrue();
            }
            assertThat(lists(browser(SURVEYOR))).containsExactlyInAnyOrderElementsOf(LISTS);
        } finally {
            authorizations.deleteAuthorization(everything.getId());
        }
    }

    private boolean refusedWithin(String login, Supplier<Object> deed) {
        try {
            inTheNameOf(login, deed);
            return false;
        } catch (AuthorizationException refused) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"assigneeExpression\":\"${currentUser()}\"}", "{\"assignee\\u0045xpression\":\"${1+1}\"}",
        "{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}", "{\"a\":{\"b\":[{\"cEXPRESSION\":1}]}}",
        "{\"active\":true,\"active\":true,\"ownerExpression\":null}", "{\"assigneeExpression\":\"${1+1}\"} x"})
    void a_list_is_not_extended_by_an_expression(String query) {
        assertThat(browser(SURVEYOR).engine("POST", "/filter/" + list("我的待办") + "/list", query).expect(400).text())
            .contains("不得使用表达式");
        for (String call : List.of("/task", "/task/count")) {
            assertThat(browser("supervisor." + COUNTY).engine("POST", call, query).expect(400).text()).as(call)
                .contains("不得使用表达式");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task?assigneeExpression=$%7B1%2B1%7D", "/task?active=true&assignee%45xpression=x",
        "/task?sortBy=x&dueBeforeexpression"})
    void nor_is_one_brought_in_the_address(String call) {
        assertThat(browser(SURVEYOR).engine(call).expect(400).text()).contains("不得使用表达式");
    }

    @Test
    void what_is_no_json_or_too_long_does_not_reach_the_engine() {
        Browser supervisor = browser("supervisor." + COUNTY);
        assertThat(supervisor.engine("POST", "/task", "{'assigneeExpression':'${1+1}'}").expect(400).text())
            .contains("不是有效的 JSON");
        assertThat(supervisor.engine("POST", "/task", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}").expect(400).text())
            .contains("上限");
        supervisor.engine("POST", "/task?maxResults=5", "{\"active\":true}").expect(200);
    }

    @Test
    void a_worker_reads_what_a_list_shows_of_the_own_tasks_and_nothing_of_other_cases() {
        // given
        String own = instance(open);
        String foreign = instance(elsewhere);
        String task = open.task("SurveyHome");

        // then
        assertThat(inTheNameOf(SURVEYOR, () -> tasks.getVariable(task, "caseNumber"))).isEqualTo(open.number());
        assertThatThrownBy(() -> inTheNameOf(SURVEYOR, () -> tasks.getVariables(elsewhere.task("SurveyHome"))))
            .isInstanceOf(ProcessEngineException.class);
        browser(SURVEYOR).engine("/variable-instance?maxResults=50").refused(404);
        assertThat(readWithin(foreign)).isEmpty();
        assertThat(readWithin(foreign, elsewhere.task("SurveyHome"))).isEmpty();
        assertThat(readWithin(own, task, foreign)).isEmpty();
        assertThat(readWithin()).isEmpty();
        assertThat(readWithin(own, task)).isNotEmpty();
    }

    private List<VariableInstance> readWithin(String... scopes) {
        VariableInstanceQuery query = runtime.createVariableInstanceQuery();
        return inTheNameOf(SURVEYOR, () -> (scopes.length == 0 ? query : query.variableScopeIdIn(scopes)).listPage(0, 50));
    }

    private String instance(ACase file) {
        return database.queryForObject("select proc_inst_id_ from act_ru_task where id_ = ?", String.class,
            file.task("SurveyHome"));
    }

    @Test
    void an_application_is_offered_to_those_who_may_file_it() {
        String startable = "/process-definition?latest=true&active=true&startableInTasklist=true"
            + "&startablePermissionCheck=true&firstResult=0&maxResults=15";
        assertThat(browser("clerk." + BASE).engine(startable).expect(200).json().findValuesAsText("key"))
            .containsExactlyInAnyOrder("aid-application", "hardship-archiving", "nomination");
        for (String login : List.of(SURVEYOR, "reviewer." + COUNTY, "supervisor." + COUNTY)) {
            assertThat(browser(login).engine(startable).expect(200).json()).as(login).isEmpty();
        }
    }
}
