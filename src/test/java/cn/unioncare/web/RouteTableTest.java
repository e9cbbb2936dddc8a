package cn.unioncare.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;

/** The tables of routes: whole, and exact. */
class RouteTableTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final RouteTable routes = RouteTable.read();

    @Test
    void every_route_says_in_chinese_what_it_is_for() {
        assertThat(routes.all()).hasSizeGreaterThan(100).allSatisfy(route -> {
            assertThat(route.method()).isIn("GET", "POST", "PUT", "DELETE", "OPTIONS");
            assertThat(route.reason()).containsPattern("\\p{IsHan}");
        });
    }

    @ParameterizedTest
    @CsvSource({"POST, /task/3f1c/claim, 签收", "GET, /task/3f1c, 任务", "HEAD, /task/3f1c, 任务",
        "GET, /process-definition/hardship-archiving:1:3f1c/startForm, 发起流程的表单页面",
        "GET, /user/clerk.13030601/profile, 显示登录人姓名"})
    void a_call_of_a_page_is_found(String method, String path, String reason) {
        assertThat(routes.find(method, ENGINE + path)).map(Route::reason).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"POST, /task/3f1c/complete", "POST, /task/3f1c/submit-form", "GET, /task/3f1c/claim", "DELETE, /task/3f1c",
        "POST, /task/3f1c/claim/more", "GET, /task/3f1c/attachment", "GET, /task/3f1c/", "POST, /filter/create",
        "GET, /process-instance/count", "OPTIONS, /task", "GET, /Task", "GET, /task.json", "GET, /task/report"})
    void any_other_call_is_not(String method, String path) {
        assertThat(routes.find(method, ENGINE + path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/other/task", "/camunda/api/admin/setup/default/user/create",
        "/engine-rest/task", "/camunda/app/admin/default/", "/api", "/actuator/env", "/v3/api-docs/x"})
    void what_nobody_needs_is_in_no_table(String path) {
        assertThat(routes.leadsSomewhere(PathContainer.parsePath(path))).isFalse();
    }

    @Test
    void a_call_that_two_pages_need_is_for_the_people_of_both() {
        assertThat(routes.find("GET", ENGINE + "/process-definition")).map(route -> route.who().codes())
            .hasValueSatisfying(codes -> assertThat(codes).containsExactlyInAnyOrder("*", "watcher", "system"));
        assertThat(routes.find("GET", ENGINE + "/task/count")).map(route -> route.who().codes())
            .hasValueSatisfying(codes -> assertThat(codes).containsExactlyInAnyOrder("watcher", "system"));
    }

    @Test
    void roles_are_told_in_the_words_of_the_catalogue_and_unknown_ones_are_none() {
        assertThat(Who.of("auditor|clerk|system").inWords()).isEqualTo("经办人、审计员、系统管理员");
        assertThatThrownBy(() -> Who.of("clerk|boss")).isInstanceOf(IllegalArgumentException.class);
    }
}
