package cn.unioncare.nomination.web;

import cn.unioncare.nomination.AllocationView;
import cn.unioncare.nomination.AllocationViews;
import cn.unioncare.nomination.CountsReported;
import cn.unioncare.organisation.Account;
import cn.unioncare.shared.Actor;
import cn.unioncare.workflow.BodyBinder;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 名额分配 over HTTP; it is adopted at its task. */
@RestController
@RequestMapping("/api/rounds/{round}/allocation")
@Tag(name = "rounds", description = "推选活动与推荐")
class AllocationController {

    private final AllocationViews allocations;
    private final BodyBinder binder;

    AllocationController(AllocationViews allocations, BodyBinder binder) {
        this.allocations = allocations;
        this.binder = binder;
    }

    @GetMapping
    @Operation(summary = "名额分配方案：依据、各单位统计数、建议名额及其由来；审定后有名额、调整理由和审定人",
        description = "审定以前只供组织单位和其上级工会查看。审定在任务“审定名额分配方案”中办理。")
    AllocationView get(@PathVariable String round, Actor actor) {
        return allocations.of(round, actor);
    }

    @PutMapping("/counts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "填报各单位上一年度统计数，作为建议名额的依据；名额审定后不能再改")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = CountsReported.class)))
    void report(@PathVariable String round, @RequestBody JsonNode counts, @AuthenticationPrincipal Account account) {
        allocations.report(round, binder.bind(counts, CountsReported.class), account.actor());
    }
}
