package cn.unioncare.honours.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.honours.Cancellation;
import cn.unioncare.honours.CancellationDecision;
import cn.unioncare.honours.CancellationRequest;
import cn.unioncare.honours.Cancellations;
import cn.unioncare.honours.Honour;
import cn.unioncare.honours.HonourEvent;
import cn.unioncare.honours.HonourEvents;
import cn.unioncare.honours.HonourExports;
import cn.unioncare.honours.HonourFile;
import cn.unioncare.honours.HonourFiles;
import cn.unioncare.honours.HonourSearch;
import cn.unioncare.honours.HonourState;
import cn.unioncare.honours.Level;
import cn.unioncare.honours.NewEvent;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.ValidIdNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of honours over HTTP. */
@RestController
@RequestMapping("/api/honours")
@Tag(name = "honours", description = "荣誉登记")
class HonourController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    record IdNumberSearch(@NotNull(message = "请填写身份证号") @ValidIdNumber String idNumber) { }

    /** @param reason what the list is for; goes onto it and into the ledger */
    record ExportWish(String q, Integer year, Level level, HonourState state, String union, String reason) { }

    private final HonourSearch search;
    private final HonourFiles files;
    private final HonourEvents events;
    private final Cancellations cancellations;
    private final HonourExports exports;

    HonourController(HonourSearch search, HonourFiles files, HonourEvents events, Cancellations cancellations,
                     HonourExports exports) {
        this.search = search;
        this.files = files;
        this.events = events;
        this.cancellations = cancellations;
        this.exports = exports;
    }

    @GetMapping
    @Operation(summary = "荣誉列表，本工会及下级：可按 q（登记号、文号、证书编号、称号、集体名称或完整姓名）、年度 year、级别 level、状态 state、工会 union 查询")
    Page<Honour> list(@RequestParam(required = false) String q, @RequestParam(required = false) Integer year,
                           @RequestParam(required = false) Level level, @RequestParam(required = false) HonourState state,
                           @RequestParam(required = false) String union, @RequestParam(defaultValue = "50") int limit,
                           @RequestParam(required = false) String after, Actor actor) {
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 200 之间");
        }
        return search.list(new HonourSearch.Wish(q, checked(year), level, state, union, limit, after), actor);
    }

    @GetMapping("/{number}")
    @Operation(summary = "一项荣誉，及其奖励、跟踪服务、重大情况报告和撤销")
    HonourFile get(@PathVariable String number, Actor actor) {
        return files.get(number, actor);
    }

    @PostMapping("/searches")
    @Operation(summary = "按身份证号查询所获荣誉；每次查询都留有记录")
    HonourSearch.Finding search(@Valid @RequestBody IdNumberSearch wish, Actor actor) {
        return search.byIdNumber(new IdNumber(wish.idNumber()), actor);
    }

    @PostMapping("/{number}/events")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记后续情况：证书、奖牌、经费补助（不得发放给个人）、疗休养、跟踪服务、重大情况报告")
    HonourEvent enter(@PathVariable String number, @Valid @RequestBody NewEvent event, Actor actor) {
        return events.enter(number, event, actor);
    }

    @PostMapping("/{number}/cancellations")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出撤销荣誉，写明原因、责任人及其处理，由另一人确认")
    Cancellation propose(@PathVariable String number, @Valid @RequestBody CancellationRequest request, Actor actor) {
        return cancellations.propose(number, request, actor);
    }

    @PostMapping("/{number}/cancellations/{seq}/decision")
    @Operation(summary = "确认或不予撤销；提出人不得确认")
    Cancellation decide(@PathVariable String number, @PathVariable int seq, @Valid @RequestBody CancellationDecision decision,
                        Actor actor) {
        return cancellations.decide(number, seq, decision, actor);
    }

    @PostMapping(path = "/exports", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "导出荣誉名册（Excel）：仅限数据导出员，本工会及下级，写明用途，每次都留有记录")
    ResponseEntity<byte[]> export(@RequestBody ExportWish wish, Actor actor) {
        return PaperAnswers.of(exports.export(new HonourSearch.Wish(wish.q(), checked(wish.year()), wish.level(), wish.state(),
            wish.union(), 1, null), wish.reason(), actor));
    }

    private static Integer checked(Integer year) {
        if (year != null && (year < 1949 || year > 2100)) {
            throw Refusal.invalid("year", "年度应为四位数字，如 2023");
        }
        return year;
    }
}
