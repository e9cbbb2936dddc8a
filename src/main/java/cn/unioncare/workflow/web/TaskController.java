package cn.unioncare.workflow.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.Collisions;
import cn.unioncare.workflow.Completion;
import cn.unioncare.workflow.FilledForm;
import cn.unioncare.workflow.TaskCard;
import cn.unioncare.workflow.TaskDesk;
import cn.unioncare.workflow.TaskLists;
import cn.unioncare.workflow.TaskLists.Due;
import cn.unioncare.workflow.TaskLists.Scope;
import cn.unioncare.workflow.TaskLists.Sort;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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
    private final Completion completion;

    TaskController(TaskLists lists, TaskDesk desk, Collisions collisions, Completion completion) {
        this.lists = lists;
        this.desk = desk;
        this.collisions = collisions;
        this.completion = completion;
    }

    @GetMapping
    @Operation(summary = "待签收（claimable）、我的（mine）或两者（open）任务，可按环节 key、案号 case、流程 flow 和"
        + "期限 due（overdue 已逾期、soon 两日内到期）筛选，按 sort（created 产生时间、due 期限）排序，按 next 翻页")
    Page<TaskCard> list(@RequestParam String scope, @RequestParam(required = false) String key,
                  @RequestParam(name = "case", required = false) String caseId,
                  @RequestParam(required = false) String flow, @RequestParam(required = false) String due,
                  @RequestParam(defaultValue = "created") String sort,
                  @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after,
                  @AuthenticationPrincipal Account account) {
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 200 之间");
        }
        return lists.list(account.person(), new TaskLists.Wish(
            oneOf(Scope.values(), "scope", scope, "应为 claimable（待签收）、mine（我的）或 open（两者）"), key, caseId, flow,
            due == null ? null : oneOf(Due.values(), "due", due, "应为 overdue（已逾期）或 soon（即将到期）"),
            oneOf(Sort.values(), "sort", sort, "应为 created（产生时间）或 due（办理期限）"), limit, after));
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

    @DeleteMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除草稿")
    void discardDraft(@PathVariable String id, @AuthenticationPrincipal Account account) {
        desk.discardDraft(id, account.person());
    }

    @PostMapping("/{id}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "办结；claim=true 时签收与办结在同一事务中完成")
    void complete(@PathVariable String id, @RequestParam(defaultValue = "false") boolean claim,
                  @RequestBody JsonNode body, @AuthenticationPrincipal Account account) {
        completion.complete(id, body, claim, account);
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String field, String text, String message) {
        return Arrays.stream(values).filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
            .findFirst().orElseThrow(() -> Refusal.invalid(field, message));
    }
}
