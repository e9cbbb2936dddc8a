package cn.unioncare.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.workflow.web.EngineRoutes.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of calls that the webapps need: whole, without doubles, and exact. */
class EngineRoutesTest {

    private final EngineRoutes routes = EngineRoutes.read();

    @Test
    void every_line_says_which_page_needs_it_and_what_for() {
        assertThat(routes.all()).hasSizeGreaterThan(50).allSatisfy(route -> {
            assertThat(route.app()).isIn("every", "tasklist", "cockpit", "welcome");
            assertThat(route.method()).isIn("GET", "POST", "PUT", "OPTIONS");
            assertThat(route.purpose()).containsPattern("\\p{IsHan}");
        });
        assertThat(routes.all()).extracting(route -> route.app() + " " + route.method() + " " + route.path())
            .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"POST, /camunda/api/engine/engine/default/task/3f1c/claim, 签收",
        "GET, /camunda/api/engine/engine/default/task/3f1c, 任务",
        "GET, /camunda/api/engine/engine/default/process-definition/hardship-archiving:1:3f1c/startForm, 发起流程的表单页面",
        "GET, /camunda/api/engine/engine/default/user/clerk.13030601/profile, 显示登录人姓名",
        "GET, /camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js, 页面自带的插件",
        "POST, /camunda/api/cockpit/plugin/base/default/incident/, 异常"})
    void a_call_of_a_page_is_found(String method, String path, String purpose) {
        assertThat(routes.find(method, path)).map(Route::purpose).contains(purpose);
    }

    @ParameterizedTest
    @CsvSource({"POST, /camunda/api/engine/engine/default/task/3f1c/complete",
        "POST, /camunda/api/engine/engine/default/task/3f1c/submit-form",
        "GET, /camunda/api/engine/engine/default/task/3f1c/claim", "DELETE, /camunda/api/engine/engine/default/task/3f1c",
        "POST, /camunda/api/engine/engine/default/task/3f1c/claim/more", "POST, /camunda/api/engine/engine/other/task",
        "GET, /camunda/api/engine/engine/default/task/3f1c/attachment", "GET, /camunda/api/engine/engine/default/task/3f1c/",
        "POST, /camunda/api/admin/setup/default/user/create", "POST, /camunda/api/engine/engine/default/filter/create",
        "GET, /engine-rest/task"})
    void any_other_call_is_not(String method, String path) {
        assertThat(routes.find(method, path)).isEmpty();
    }
}
