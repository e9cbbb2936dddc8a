package cn.unioncare.campaign.web;

import cn.unioncare.campaign.CampaignOpenings;
import cn.unioncare.campaign.CampaignOrder;
import cn.unioncare.campaign.CampaignView;
import cn.unioncare.campaign.CampaignViews;
import cn.unioncare.campaign.Campaigns;
import cn.unioncare.campaign.CoverageView;
import cn.unioncare.campaign.CoverageViews;
import cn.unioncare.campaign.Explanation;
import cn.unioncare.campaign.Explanations;
import cn.unioncare.campaign.HouseholdLine;
import cn.unioncare.campaign.NewFamily;
import cn.unioncare.campaign.TargetLists;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.BodyBinder;
import cn.unioncare.workflow.Collisions;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over HTTP. */
@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "campaigns", description = "两节送温暖活动")
class CampaignController {

    record Opened(String campaign) { }

    record Entered(String household) { }

    private static final int MOST_A_PAGE = 200;

    private final CampaignOpenings openings;
    private final CampaignViews views;
    private final CoverageViews coverage;
    private final TargetLists lists;
    private final Explanations explanations;
    private final Campaigns campaigns;
    private final Collisions collisions;
    private final BodyBinder binder;

    CampaignController(CampaignOpenings openings, CampaignViews views, CoverageViews coverage, TargetLists lists, Explanations explanations,
                       Campaigns campaigns, Collisions collisions, BodyBinder binder) {
        this.openings = openings;
        this.views = views;
        this.coverage = coverage;
        this.lists = lists;
        this.explanations = explanations;
        this.campaigns = campaigns;
        this.collisions = collisions;
        this.binder = binder;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "发起送温暖活动：名称、开始日期、报表截止日期、结束日期；下级认定工会在方案审批后自动部署")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = CampaignOrder.class)))
    Opened open(@RequestBody JsonNode order, @AuthenticationPrincipal Account clerk) {
        return new Opened(openings.open(binder.bind(order, CampaignOrder.class), clerk.actorIn(Role.CLERK)).value());
    }

    @GetMapping
    @Operation(summary = "与本工会有关的送温暖活动，最近的在前")
    Page<CampaignView.Card> list(@RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit, Actor actor) {
        checkLimit(limit);
        return views.list(actor, after, limit);
    }

    @GetMapping("/{campaign}")
    @Operation(summary = "一项活动的日期、预算、慰问标准和下级活动")
    CampaignView get(@PathVariable String campaign, Actor actor) {
        return views.of(campaign, actor);
    }

    @GetMapping("/{campaign}/coverage")
    @Operation(summary = "覆盖率：按工会汇总，逐级展开；没有变化的答复 304")
    ResponseEntity<CoverageView> coverage(@PathVariable String campaign, @RequestParam(required = false) String union, Actor actor) {
        CoverageView view = coverage.of(campaign, union, actor);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate())
            .eTag("\"" + Integer.toHexString(view.hashCode()) + "\"").body(view);
    }

    @GetMapping("/{campaign}/households")
    @Operation(summary = "走访对象逐户清单，姓名隐去；可只看未走访、已走访、已说明原因的")
    Page<HouseholdLine> households(@PathVariable String campaign, @RequestParam(required = false) String union,
                                  @RequestParam(required = false) String state, @RequestParam(required = false) String after,
                                  @RequestParam(defaultValue = "50") int limit, Actor actor) {
        checkLimit(limit);
        return coverage.households(campaign, union, state, after, limit, actor);
    }

    @PostMapping("/{campaign}/families")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "活动期间增加遭遇突发事件、意外伤害、重大疾病等的家庭，立即派发走访")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = NewFamily.class)))
    Entered addFamily(@PathVariable String campaign, @RequestBody JsonNode family, @AuthenticationPrincipal Account clerk) {
        NewFamily bound = binder.bind(family, NewFamily.class);
        return new Entered(lists.add(campaigns.seen(campaign, clerk.actor()), bound, clerk.actorIn(Role.CLERK)));
    }

    @PostMapping("/{campaign}/explanations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "说明一户未走访的原因：迁出联系不上、已脱困、本人谢绝、死亡")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = Explanation.class)))
    void explain(@PathVariable String campaign, @RequestBody JsonNode explanation, @AuthenticationPrincipal Account clerk) {
        Explanation bound = binder.bind(explanation, Explanation.class);
        collisions.retried(() -> explanations.explain(campaigns.seen(campaign, clerk.actor()), bound, clerk.actorIn(Role.CLERK)));
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > MOST_A_PAGE) {
            throw Refusal.invalid("limit", "每页应为 1 至 " + MOST_A_PAGE + " 条");
        }
    }
}
