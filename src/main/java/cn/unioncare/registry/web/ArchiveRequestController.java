package cn.unioncare.registry.web;

import cn.unioncare.registry.ArchiveRequest;
import cn.unioncare.registry.ArchiveRequests;
import cn.unioncare.registry.ExitReasons;
import cn.unioncare.registry.NewArchiveRequest;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 转移、注销、删除 over HTTP. */
@RestController
@RequestMapping("/api/archive-requests")
@Tag(name = "archives", description = "困难职工档案")
class ArchiveRequestController {

    record RequestList(List<ArchiveRequest> items) { }

    record ReasonList(List<ExitReasons.ExitReason> items) { }

    /** @param answer why it is refused */
    record Decision(@NotNull(message = "请选择是否同意") Boolean approved,
                    @Size(max = 500, message = "意见不超过 500 字") String answer) { }

    private final ArchiveRequests requests;
    private final ExitReasons reasons;

    ArchiveRequestController(ArchiveRequests requests, ExitReasons reasons) {
        this.requests = requests;
        this.reasons = reasons;
    }

    @GetMapping
    @Operation(summary = "本工会提出或审批的档案变动申请，待审批的在前")
    RequestList list(Actor actor) {
        return new RequestList(requests.list(actor));
    }

    @GetMapping("/reasons")
    @Operation(summary = "退出原因及其适用的退出方式")
    ReasonList reasons() {
        return new ReasonList(reasons.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "申请转移、注销或者删除档案，须附证明材料，由认定工会的审批人审批；脱困须经民主评议和公示，不在此办理")
    ArchiveRequest enter(@Valid @RequestBody NewArchiveRequest request, Actor actor) {
        return requests.enter(request, actor);
    }

    @GetMapping("/{number}")
    @Operation(summary = "一份档案变动申请")
    ArchiveRequest get(@PathVariable String number, Actor actor) {
        return requests.get(number, actor);
    }

    @PostMapping("/{number}/decision")
    @Operation(summary = "审批档案变动；同意的立即生效")
    ArchiveRequest decide(@PathVariable String number, @Valid @RequestBody Decision decision, Actor actor) {
        return requests.decide(number, decision.approved(), decision.answer(), actor);
    }
}
