package cn.unioncare.nomination.web;

import cn.unioncare.nomination.BackPlans;
import cn.unioncare.nomination.Candidacy;
import cn.unioncare.nomination.Disqualification;
import cn.unioncare.nomination.Ending;
import cn.unioncare.nomination.JointSubmission;
import cn.unioncare.nomination.JointSubmissions;
import cn.unioncare.nomination.NominationView;
import cn.unioncare.nomination.NominationViews;
import cn.unioncare.nomination.Openings;
import cn.unioncare.nomination.Proposals;
import cn.unioncare.nomination.RoundOrder;
import cn.unioncare.nomination.RoundView;
import cn.unioncare.nomination.RoundViews;
import cn.unioncare.nomination.Withdrawal;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.BodyBinder;
import cn.unioncare.workflow.Collisions;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds and nominations over HTTP. */
@RestController
@RequestMapping("/api")
@Tag(name = "rounds", description = "推选活动与推荐")
class RoundController {

    record Opened(String round) { }

    /** @param warning that the time does not suffice any more; left out where it does */
    record Filed(@JsonProperty("case") String caseId, @JsonInclude(JsonInclude.Include.NON_NULL) String warning) { }

    private static final int MOST_A_PAGE = 200;

    private final Openings openings;
    private final Proposals proposals;
    private final JointSubmissions submissions;
    private final Ending ending;
    private final RoundViews rounds;
    private final BackPlans plans;
    private final NominationViews nominations;
    private final Collisions collisions;
    private final BodyBinder binder;

    RoundController(Openings openings, Proposals proposals, JointSubmissions submissions, Ending ending, RoundViews rounds,
                    BackPlans plans, NominationViews nominations, Collisions collisions, BodyBinder binder) {
        this.openings = openings;
        this.proposals = proposals;
        this.submissions = submissions;
        this.ending = ending;
        this.rounds = rounds;
        this.plans = plans;
        this.nominations = nominations;
        this.collisions = collisions;
        this.binder = binder;
    }

    @PostMapping("/rounds")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "部署一次推选活动：项目、报送时限（通知的时限已过的必填）、名额（通知没有名额表的可填）")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = RoundOrder.class)))
    Opened open(@RequestBody JsonNode order, @AuthenticationPrincipal Account clerk) {
        return new Opened(openings.open(binder.bind(order, RoundOrder.class), clerk.actorIn(Role.CLERK)).value());
    }

    @GetMapping("/rounds")
    @Operation(summary = "与本单位有关的推选活动，最近的在前")
    Page<RoundView.Card> list(@RequestParam(defaultValue = "false") boolean open, @RequestParam(required = false) String q,
                        @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit, Actor actor) {
        if (limit < 1 || limit > MOST_A_PAGE) {
            throw Refusal.invalid("limit", "每页应为 1 至 " + MOST_A_PAGE + " 条");
        }
        return rounds.list(actor, open, q, after, limit);
    }

    @GetMapping("/rounds/{round}")
    @Operation(summary = "推选活动的状态、报送时限、单位名额、推荐情况（本级及下级）、突破的限额和逾期的推荐")
    RoundView get(@PathVariable String round, Actor actor) {
        return rounds.of(round, actor);
    }

    @PostMapping("/rounds/{round}/nominations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出推荐，启动推荐流程；内容按项目的表单填写")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = Candidacy.class)))
    Filed propose(@PathVariable String round, @RequestBody JsonNode candidacy, @AuthenticationPrincipal Account clerk) {
        CaseId filed = proposals.propose(round, binder.bind(candidacy, Candidacy.class), clerk.actorIn(Role.CLERK));
        return new Filed(filed.value(), plans.warning(filed).orElse(null));
    }

    @PostMapping("/rounds/{round}/submissions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "一并报送：本单位择优的推荐对象一次报上级，作为整体核对名额和比例，全部报送或者全部不报送")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = JointSubmission.class)))
    void submit(@PathVariable String round, @RequestBody JsonNode submission, @AuthenticationPrincipal Account approver) {
        submissions.submit(round, binder.bind(submission, JointSubmission.class), approver);
    }

    @GetMapping("/nominations/{case}")
    @Operation(summary = "一项推荐的办理情况")
    NominationView nomination(@PathVariable("case") String number, Actor actor) {
        return nominations.of(number, actor);
    }

    @PostMapping("/nominations/{case}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "推荐单位撤回推荐，写明原因")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = Withdrawal.class)))
    void withdraw(@PathVariable("case") String number, @RequestBody JsonNode withdrawal, @AuthenticationPrincipal Account clerk) {
        Withdrawal bound = binder.bind(withdrawal, Withdrawal.class);
        collisions.retried(() -> ending.withdraw(nominations.visible(number, clerk.actor()), bound,
            clerk.actorIn(Role.CLERK)));
    }

    @PostMapping("/nominations/{case}/disqualification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "取消推选资格：超越范围、突破条件或比例、弄虚作假的，写明情况、责任人和处理意见")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = Disqualification.class)))
    void disqualify(@PathVariable("case") String number, @RequestBody JsonNode disqualification,
                    @AuthenticationPrincipal Account approver) {
        Disqualification bound = binder.bind(disqualification, Disqualification.class);
        collisions.retried(() -> ending.disqualify(nominations.visible(number, approver.actor()), bound,
            approver.actorIn(Role.APPROVER)));
    }
}
