package cn.unioncare.workflow.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.Collisions;
import cn.unioncare.workflow.FilledForm;
import cn.unioncare.workflow.TaskDesk;
import cn.unioncare.workflow.TaskLists;
import cn.unioncare.workflow.TaskLists.Scope;
import cn.unioncare.workflow.TaskPage;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks over HTTP: the only way in which a task is completed. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "tasks", description = "待办任务")
class TaskController {

    private final TaskLists lists;
    private final TaskDesk desk;
    private final Collisions collisions;

    TaskController(TaskLists lists, TaskDesk desk, Collisions collisions) {
        this.lists = lists;
        this.desk = desk;
        this.collisions = collisions;
    }

    @GetMapping
    @Operation(summary = "待签收（claimable）或我的（mine）任务，可按环节 key 与案号 case 筛选，按 next 翻页")
    TaskPage list(@RequestParam String scope, @RequestParam(required = false) String key,
                  @RequestParam(name = "case", required = false) String caseId,
                  @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after,
                  @AuthenticationPrincipal Account account) {
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 200 之间");
        }
        return lists.list(account.person(), new TaskLists.Wish(scope(scope), key, caseId, limit, after));
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "签收")
    void claim(@PathVariable String id, @AuthenticationPrincipal Account account) {
        collisions.retried(() -> desk.claim(id, account.person()));
    }

    @PostMapping("/{id}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "退回待签收")
    void unclaim(@PathVariable String id, @AuthenticationPrincipal Account account) {
        collisions.retried(() -> desk.unclaim(id, account.person()));
    }

    @GetMapping("/{id}/form")
    @Operation(summary = "任务的表单与已有数据")
    FilledForm form(@PathVariable String id, @AuthenticationPrincipal Account account) {
        return desk.form(id, account);
    }

    @PutMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "保存草稿")
    void draft(@PathVariable String id, @RequestBody JsonNode body, @AuthenticationPrincipal Account account) {
        desk.keepDraft(id, body, account.person());
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "办结；claim=true 时签收与办结在同一事务中完成")
    void complete(@PathVariable String id, @RequestParam(defaultValue = "false") boolean claim,
                  @RequestBody JsonNode body, @AuthenticationPrincipal Account account) {
        collisions.retried(() -> desk.complete(id, body, claim, account));
    }

    private static Scope scope(String text) {
        return Arrays.stream(Scope.values()).filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(text))
            .findFirst().orElseThrow(() -> Refusal.invalid("scope", "应为 claimable（待签收）或 mine（我的）"));
    }
}
