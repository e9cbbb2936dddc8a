package cn.unioncare.aid.web;

import cn.unioncare.aid.AidApplication;
import cn.unioncare.aid.AidExports;
import cn.unioncare.aid.AidRefusals;
import cn.unioncare.aid.AidSearch;
import cn.unioncare.aid.AidView;
import cn.unioncare.aid.AidViews;
import cn.unioncare.aid.Filings;
import cn.unioncare.aid.SuddenNeeds;
import cn.unioncare.aid.Withdrawal;
import cn.unioncare.aid.Withdrawals;
import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.workflow.BodyBinder;
import cn.unioncare.workflow.Collisions;
import cn.unioncare.workflow.Paper;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Help all year over HTTP. */
@RestController
@RequestMapping("/api/aid/applications")
@Tag(name = "aid", description = "常年帮扶")
class AidController {

    record Filed(@JsonProperty("case") String caseId) { }

    /** @param reason what the list is for; goes into the ledger */
    record ExportWish(ListWish filters, String reason) {

        ExportWish {
            filters = filters == null ? ListWish.ALL : filters;
        }
    }

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Filings filings;
    private final Withdrawals withdrawals;
    private final SuddenNeeds needs;
    private final AidRefusals refusals;
    private final AidSearch search;
    private final AidExports exports;
    private final AidViews views;
    private final Collisions collisions;
    private final BodyBinder binder;

    AidController(Filings filings, Withdrawals withdrawals, SuddenNeeds needs, AidRefusals refusals, AidSearch search, AidExports exports,
                  AidViews views, Collisions collisions, BodyBinder binder) {
        this.filings = filings;
        this.withdrawals = withdrawals;
        this.needs = needs;
        this.refusals = refusals;
        this.search = search;
        this.exports = exports;
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
    @Operation(summary = "本级及下级的帮扶申请：可按状态、帮扶类型、工会、申请日期、金额、是否走访发现和 q（各类编号）筛选，按时间或金额排序")
    Page<AidView.Card> list(@ParameterObject @Valid ListWish wish, Actor actor) {
        return search.list(wish.checked(), actor);
    }

    @PostMapping(path = "/exports", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "导出帮扶申请（Excel），姓名隐去：仅限数据导出员，本工会及下级，写明用途，每次都留有记录")
    ResponseEntity<byte[]> export(@RequestBody ExportWish wish, Actor actor) {
        return PaperAnswers.of(exports.export(wish.filters().checked(), wish.reason(), actor));
    }

    @GetMapping("/{case}/papers")
    @Operation(summary = "一项帮扶申请的材料和记录，隐去部分内容：仅限办理本案的岗位")
    List<Paper> papers(@PathVariable("case") String number, Actor actor) {
        return views.papersOf(number, actor);
    }

    @GetMapping(path = "/{case}/refusal-letter", produces = {WORD, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "不予帮扶告知书（Word）：理由、依据和申请复核的途径，每次打印都留有记录")
    ResponseEntity<byte[]> letter(@PathVariable("case") String number, Actor actor) {
        return PaperAnswers.of(refusals.paper(number, actor));
    }

    @PostMapping("/{case}/archiving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "把走访发现、不在档的突发困难转为建档申请：用走访登记的本人信息，为经办人起草困难职工申报表")
    void archive(@PathVariable("case") String number, @AuthenticationPrincipal Account clerk) {
        collisions.retried(() -> needs.archive(number, clerk.actorIn(Role.CLERK)));
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
        collisions.retried(() -> withdrawals.withdraw(number, bound, clerk.actorIn(Role.CLERK)));
    }
}
