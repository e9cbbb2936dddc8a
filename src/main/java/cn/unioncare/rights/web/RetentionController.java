package cn.unioncare.rights.web;

import cn.unioncare.rights.ErasureDecision;
import cn.unioncare.rights.Erasures;
import cn.unioncare.rights.Hold;
import cn.unioncare.rights.HoldRequest;
import cn.unioncare.rights.Proposal;
import cn.unioncare.rights.RetentionHolds;
import cn.unioncare.rights.RetentionView;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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

/** 到期销毁 over HTTP. */
@RestController
@RequestMapping("/api/personal-data/retention")
@Tag(name = "personal-data", description = "个人信息权利：授权、查阅、更正、到期销毁")
class RetentionController {

    record NewProposal(@NotEmpty(message = "请选择要销毁的案件") @Size(max = 200, message = "一次最多提请 200 件")
                       List<@NotNull(message = "案号不能为空") @Size(max = 40, message = "没有这个案号") String> cases) { }

    record Proposals(List<Proposal> items) { }

    private final Erasures erasures;
    private final RetentionHolds holds;

    RetentionController(Erasures erasures, RetentionHolds holds) {
        this.erasures = erasures;
        this.holds = holds;
    }

    @GetMapping
    @Operation(summary = "本工会认定的案件中，保存期满、可以销毁的，以及保存规则")
    RetentionView due(Actor actor) {
        return erasures.due(actor);
    }

    @PostMapping("/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提请销毁，由另一人审批")
    Proposal propose(@Valid @RequestBody NewProposal wish, Actor actor) {
        return erasures.propose(wish.cases(), actor);
    }

    @GetMapping("/proposals")
    @Operation(summary = "本工会的销毁清册，最近的在前")
    Proposals proposals(Actor actor) {
        return new Proposals(erasures.proposals(actor));
    }

    @GetMapping("/proposals/{number}")
    @Operation(summary = "一份销毁清册，不含个人信息")
    Proposal proposal(@PathVariable String number, Actor actor) {
        return erasures.seen(number, actor);
    }

    @PostMapping("/proposals/{number}/decision")
    @Operation(summary = "审批销毁：批准即行销毁，不能恢复；提请人不得批准")
    Proposal decide(@PathVariable String number, @Valid @RequestBody ErasureDecision decision, Actor actor) {
        return erasures.decide(number, decision, actor);
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "因审计、信访、诉讼等暂缓销毁")
    Hold hold(@Valid @RequestBody HoldRequest request, Actor actor) {
        return holds.place(request, actor);
    }

    @PostMapping("/holds/{case}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "解除暂缓销毁")
    void release(@PathVariable("case") String number, Actor actor) {
        holds.lift(number, actor);
    }
}
