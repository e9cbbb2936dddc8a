package cn.unioncare.payments.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.payments.NewRecovery;
import cn.unioncare.payments.NewReversal;
import cn.unioncare.payments.PaymentCard;
import cn.unioncare.payments.PaymentExports;
import cn.unioncare.payments.PaymentFinding;
import cn.unioncare.payments.PaymentGate;
import cn.unioncare.payments.PaymentSearch;
import cn.unioncare.payments.PaymentState;
import cn.unioncare.payments.PaymentView;
import cn.unioncare.payments.PaymentViews;
import cn.unioncare.payments.Recoveries;
import cn.unioncare.payments.Reversal;
import cn.unioncare.payments.ReversalDecision;
import cn.unioncare.payments.Reversals;
import cn.unioncare.payments.Sort;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
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

/** Payments over HTTP. There is no way to ask for one here: campaigns and aid cases do. */
@RestController
@RequestMapping("/api/payments")
@Tag(name = "payments", description = "帮扶资金")
class PaymentController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @param reason what the list is for; goes into the ledger */
    record ExportWish(String union, String fund, PaymentState state, String q, Sort sort, String reason) { }

    record Checked(boolean ok, List<PaymentFinding> findings) { }

    record Opened(String recovery) { }

    private final PaymentSearch search;
    private final PaymentViews views;
    private final PaymentGate gate;
    private final Reversals reversals;
    private final Recoveries recoveries;
    private final PaymentExports exports;

    PaymentController(PaymentSearch search, PaymentViews views, PaymentGate gate, Reversals reversals, Recoveries recoveries,
                      PaymentExports exports) {
        this.search = search;
        this.views = views;
        this.gate = gate;
        this.reversals = reversals;
        this.recoveries = recoveries;
        this.exports = exports;
    }

    @GetMapping
    @Operation(summary = "资金发放列表，本工会及下级，最近的在前：可按工会 union、资金 fund、状态 state、批次 batch 和 q（资金、户、档案、批次、事项编号）查询，按 sort 排序")
    Page<PaymentCard> list(@RequestParam(required = false) String union, @RequestParam(required = false) String fund,
                            @RequestParam(required = false) PaymentState state, @RequestParam(required = false) String batch,
                            @RequestParam(required = false) String q, @RequestParam(defaultValue = "NEWEST") Sort sort,
                            @RequestParam(defaultValue = "50") int limit,
                            @RequestParam(required = false) String after, Actor actor) {
        return search.list(new PaymentSearch.Wish(union, fund, state, batch, q, sort, PageSize.checked(limit), after), actor);
    }

    @GetMapping("/{payment}")
    @Operation(summary = "一笔资金：各次发放及结果、凭证、冲销")
    PaymentView get(@PathVariable String payment, Actor actor) {
        return views.get(payment, actor);
    }

    @PostMapping("/checks")
    @Operation(summary = "试核本工会的一笔资金能否发放（建档、实名、银行卡、限额、重复），逐条说明依据；不留存")
    Checked check(@Valid @RequestBody CheckWish wish, Actor actor) {
        List<PaymentFinding> findings = gate.check(wish.from(actor.union()));
        return new Checked(findings.isEmpty(), findings);
    }

    @PostMapping("/{payment}/reversals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "出纳提出冲销（如退汇），由审批人确认；已发放的资金不删除，以红字凭证冲销")
    Reversal propose(@PathVariable String payment, @Valid @RequestBody NewReversal wish, Actor actor) {
        return reversals.propose(payment, wish, actor);
    }

    @PostMapping("/{payment}/reversals/{seq}/decision")
    @Operation(summary = "审批人确认或者不予冲销；提出人不得确认")
    Reversal decide(@PathVariable String payment, @PathVariable int seq, @Valid @RequestBody ReversalDecision decision, Actor actor) {
        return reversals.decide(payment, seq, decision, actor);
    }

    @PostMapping("/{payment}/recoveries")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "审核人或者审批人对虚假申报、错误发放的资金提出追回，随之立案办理")
    Opened recover(@PathVariable String payment, @Valid @RequestBody NewRecovery wish, Actor actor) {
        return new Opened(recoveries.open(payment, wish, actor).value());
    }

    @PostMapping(path = "/exports", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "导出资金发放明细（Excel），姓名隐去：仅限数据导出员，本工会及下级，写明用途，每次都留有记录")
    ResponseEntity<byte[]> export(@RequestBody ExportWish wish, Actor actor) {
        return PaperAnswers.of(exports.payments(new PaymentSearch.Wish(wish.union(), wish.fund(), wish.state(), null, wish.q(), wish.sort(),
            1, null), wish.reason(), actor));
    }
}
