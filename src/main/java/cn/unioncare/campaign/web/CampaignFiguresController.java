package cn.unioncare.campaign.web;

import cn.unioncare.campaign.CampaignSheet;
import cn.unioncare.campaign.ComparisonList;
import cn.unioncare.campaign.MoneyView;
import cn.unioncare.campaign.MoneyViews;
import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.shared.Actor;
import cn.unioncare.workflow.BodyBinder;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a campaign, and what leaves it as a file. */
@RestController
@RequestMapping("/api/campaigns/{campaign}")
@Tag(name = "campaigns", description = "两节送温暖活动")
class CampaignFiguresController {

    /** @param reason what the list is for; goes into the sheet and the ledger */
    record Wish(String reason) { }

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MoneyViews money;
    private final CampaignSheet sheets;
    private final ComparisonList comparison;
    private final BodyBinder binder;

    CampaignFiguresController(MoneyViews money, CampaignSheet sheets, ComparisonList comparison, BodyBinder binder) {
        this.money = money;
        this.sheets = sheets;
        this.comparison = comparison;
        this.binder = binder;
    }

    @GetMapping("/money")
    @Operation(summary = "活动资金：按来源的预算、已提请、已发放，按日的发放金额（元）；没有变化的答复 304")
    ResponseEntity<MoneyView> money(@PathVariable String campaign, Actor actor) {
        MoneyView view = money.of(campaign, actor);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate())
            .eTag("\"" + Integer.toHexString(view.hashCode()) + "\"").body(view);
    }

    @GetMapping(path = "/sheet", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "覆盖情况和每日走访的 Excel 表，只有数字")
    ResponseEntity<byte[]> sheet(@PathVariable String campaign, Actor actor) {
        return PaperAnswers.of(new OfficialPaper("送温暖活动进度-" + campaign + ".xlsx", Format.EXCEL, sheets.of(campaign, actor)));
    }

    @PostMapping(path = "/comparison-list", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "送民政部门比对的名单（含姓名、身份证号），写明用途，留有记录")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(schema = @Schema(implementation = Wish.class)))
    ResponseEntity<byte[]> comparisonList(@PathVariable String campaign, @RequestBody JsonNode wish, Actor actor) {
        return PaperAnswers.of(new OfficialPaper("民政比对名单-" + campaign + ".xlsx", Format.EXCEL,
            comparison.of(campaign, binder.bind(wish, Wish.class).reason(), actor)));
    }
}
