package cn.unioncare.campaign.web;

import cn.unioncare.campaign.Campaigns;
import cn.unioncare.campaign.areas.Activities;
import cn.unioncare.campaign.areas.Activity;
import cn.unioncare.campaign.areas.ActivityLine;
import cn.unioncare.campaign.areas.Area;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.BodyBinder;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** The activities of a campaign over HTTP. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/activities")
@Tag(name = "campaigns", description = "两节送温暖活动")
class ActivityController {

    record Entered(String activity) { }

    record Listed(List<ActivityLine> items) { }

    /** @param reason goes into the ledger, so it holds nothing of a person */
    record Withdrawal(
            @NotBlank(message = "请写明撤回原因") @Size(max = 100, message = "撤回原因不超过 100 字")
            @Pattern(regexp = "(?!.*\\d{7}).*", message = "撤回原因不能含有证件号码、电话等个人信息") String reason) { }

    private static final int MOST = 500;

    private final Activities activities;
    private final Campaigns campaigns;
    private final BodyBinder binder;

    ActivityController(Activities activities, Campaigns campaigns, BodyBinder binder) {
        this.activities = activities;
        this.campaigns = campaigns;
        this.binder = binder;
    }

    @GetMapping
    @Operation(summary = "活动记录：企业走访、一线慰问、农民工服务、社会资源与捐赠、督查落实，最近的在前")
    Listed list(@PathVariable String campaign, @RequestParam(required = false) String area, Actor actor) {
        return new Listed(activities.list(campaigns.seen(campaign, actor), area == null ? null : areaAt(area), actor, MOST));
    }

    @PostMapping("/{area}")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记一项活动；rounds 入户走访，enterprises 企业走访，frontline 一线慰问，migrants 农民工服务，resources 社会资源，inspections 督查")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = Activity.class)))
    Entered enter(@PathVariable String campaign, @PathVariable String area, @RequestBody JsonNode activity,
                  @AuthenticationPrincipal Account clerk) {
        Area at = areaAt(area);
        Activity bound = binder.bind(activity, at.type());
        return new Entered(activities.enter(campaigns.seen(campaign, clerk.actor()), at, bound, clerk.actorIn(Role.CLERK)));
    }

    @PostMapping("/{number}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤回误登的活动，写明原因")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = Withdrawal.class)))
    void withdraw(@PathVariable String campaign, @PathVariable String number, @RequestBody JsonNode withdrawal,
                  @AuthenticationPrincipal Account clerk) {
        Withdrawal bound = binder.bind(withdrawal, Withdrawal.class);
        activities.withdraw(campaigns.seen(campaign, clerk.actor()), number, bound.reason(), clerk.actorIn(Role.CLERK));
    }

    private static Area areaAt(String path) {
        return Area.at(path).orElseThrow(() -> Refusal.notFound("没有这一类活动"));
    }
}
