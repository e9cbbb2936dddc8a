package cn.unioncare.campaign.web;

import cn.unioncare.campaign.Campaign;
import cn.unioncare.campaign.Campaigns;
import cn.unioncare.campaign.NeedLine;
import cn.unioncare.campaign.NeedMatch;
import cn.unioncare.campaign.NeedMatches;
import cn.unioncare.campaign.Needs;
import cn.unioncare.campaign.areas.Activities;
import cn.unioncare.campaign.areas.ActivityLine;
import cn.unioncare.campaign.areas.Area;
import cn.unioncare.campaign.areas.Resource;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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

/** The needs that the visits of a campaign have found, and the resources that meet them. */
@RestController
@RequestMapping("/api/campaigns/{campaign}")
@Tag(name = "campaigns", description = "两节送温暖活动")
class NeedController {

    /** @param left 元 that are not matched yet */
    record Available(String activity, String kindName, String giver, String goods, BigDecimal amount, BigDecimal left) { }

    private static final int MOST_A_PAGE = 200;
    private static final int MOST_RESOURCES = 500;

    private final Needs needs;
    private final NeedMatches matches;
    private final Activities activities;
    private final Campaigns campaigns;
    private final BodyBinder binder;

    NeedController(Needs needs, NeedMatches matches, Activities activities, Campaigns campaigns, BodyBinder binder) {
        this.needs = needs;
        this.matches = matches;
        this.activities = activities;
        this.campaigns = campaigns;
        this.binder = binder;
    }

    @GetMapping("/needs")
    @Operation(summary = "走访中提出的实际需求，姓名隐去；不加 all 的只列尚未满足的")
    NeedLine.Page needs(@PathVariable String campaign, @RequestParam(defaultValue = "false") boolean all,
                        @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit, Actor actor) {
        if (limit < 1 || limit > MOST_A_PAGE) {
            throw Refusal.invalid("limit", "每页应为 1 至 " + MOST_A_PAGE + " 条");
        }
        return needs.page(campaigns.seen(campaign, actor), all, after, limit, actor);
    }

    @GetMapping("/resources")
    @Operation(summary = "本工会登记的社会资源和尚未对接的金额（元）")
    List<Available> resources(@PathVariable String campaign, Actor actor) {
        Campaign seen = campaigns.seen(campaign, actor);
        Map<String, BigDecimal> used = matches.used(seen);
        return activities.list(seen, Area.RESOURCE, actor, MOST_RESOURCES).stream()
            .filter(line -> !line.withdrawn() && line.union().equals(actor.union().value())).map(line -> available(line, used)).toList();
    }

    @PostMapping("/needs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "把社会资源对接到走访中提出的需求，不超过剩余金额；注明需求是否已经满足")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = NeedMatch.class)))
    void match(@PathVariable String campaign, @RequestBody JsonNode match, @AuthenticationPrincipal Account clerk) {
        NeedMatch bound = binder.bind(match, NeedMatch.class);
        matches.match(campaigns.seen(campaign, clerk.actor()), bound, clerk.actorIn(Role.CLERK));
    }

    private static Available available(ActivityLine line, Map<String, BigDecimal> used) {
        Resource resource = (Resource) line.content();
        return new Available(line.number(), line.kindName(), resource.giver(), resource.goods(), line.amount(),
            line.amount().subtract(used.getOrDefault(line.number(), BigDecimal.ZERO)));
    }
}
