package cn.unioncare.aid.web;

import cn.unioncare.aid.AidApplication;
import cn.unioncare.aid.AidState;
import cn.unioncare.aid.AidView;
import cn.unioncare.aid.AidViews;
import cn.unioncare.aid.Filings;
import cn.unioncare.aid.Withdrawal;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.BodyBinder;
import cn.unioncare.workflow.Collisions;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
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

/** Help all year over HTTP. */
@RestController
@RequestMapping("/api/aid/applications")
@Tag(name = "aid", description = "常年帮扶")
class AidController {

    record Filed(@JsonProperty("case") String caseId) { }

    private static final int MOST_A_PAGE = 200;

    private final Filings filings;
    private final AidViews views;
    private final Collisions collisions;
    private final BodyBinder binder;

    AidController(Filings filings, AidViews views, Collisions collisions, BodyBinder binder) {
        this.filings = filings;
        this.views = views;
        this.collisions = collisions;
        this.binder = binder;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记帮扶申请：已建档的填写档案号；没有建档的登记临时救助，只能使用工会经费")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = AidApplication.class)))
    Filed submit(@RequestBody JsonNode application, @AuthenticationPrincipal Account clerk) {
        return new Filed(filings.submit(binder.bind(application, AidApplication.class), clerk.actorIn(Role.CLERK)).value());
    }

    @GetMapping
    @Operation(summary = "本级及下级的帮扶申请，最近的在前；可按状态、帮扶类型、编号筛选")
    Page<AidView.Card> list(@RequestParam(required = false) String state, @RequestParam(required = false) String kind,
                      @RequestParam(required = false) String q, @RequestParam(defaultValue = "50") int limit,
                      @RequestParam(required = false) String after, Actor actor) {
        if (limit < 1 || limit > MOST_A_PAGE) {
            throw Refusal.invalid("limit", "每页应为 1 至 " + MOST_A_PAGE + " 条");
        }
        return views.list(new AidViews.Wish(state == null || state.isBlank() ? null : stateOf(state), kind, q, limit, after), actor);
    }

    @GetMapping("/{case}")
    @Operation(summary = "一项帮扶申请的办理情况：状态、金额、各环节结论")
    AidView get(@PathVariable("case") String number, Actor actor) {
        return views.of(number, actor);
    }

    @PostMapping("/{case}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤回待填写或者退回补正的帮扶申请，写明原因")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = Withdrawal.class)))
    void withdraw(@PathVariable("case") String number, @RequestBody JsonNode withdrawal, @AuthenticationPrincipal Account clerk) {
        Withdrawal bound = binder.bind(withdrawal, Withdrawal.class);
        collisions.retried(() -> filings.withdraw(number, bound, clerk.actorIn(Role.CLERK)));
    }

    private static AidState stateOf(String text) {
        return Arrays.stream(AidState.values()).filter(state -> state.name().equals(text)).findFirst()
            .orElseThrow(() -> Refusal.invalid("state", "没有这种状态，请重新选择"));
    }
}
