package cn.unioncare.payments.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.organisation.People;
import cn.unioncare.payments.ListWish;
import cn.unioncare.payments.PaymentExports;
import cn.unioncare.payments.PaymentPrints;
import cn.unioncare.payments.Recovery;
import cn.unioncare.payments.RecoverySearch;
import cn.unioncare.payments.RecoveryWithdrawal;
import cn.unioncare.payments.RecoveryWithdrawals;
import cn.unioncare.payments.Sort;
import cn.unioncare.payments.WithdrawalDecision;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recoveries over HTTP; their steps are tasks. */
@RestController
@RequestMapping("/api/recoveries")
@Tag(name = "payments", description = "帮扶资金")
class RecoveryController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** @param people the names of those who opened it and propose to withdraw it, by login */
    record Shown(@JsonUnwrapped RecoverySearch.View view, Map<String, String> people) { }

    private final RecoverySearch recoveries;
    private final RecoveryWithdrawals withdrawals;
    private final PaymentPrints prints;
    private final PaymentExports exports;
    private final People people;

    RecoveryController(RecoverySearch recoveries, RecoveryWithdrawals withdrawals, PaymentPrints prints,
                       PaymentExports exports, People people) {
        this.recoveries = recoveries;
        this.withdrawals = withdrawals;
        this.prints = prints;
        this.exports = exports;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "追回列表，本工会及下级：可按工会 union、状态 state 和 q（追回、发放编号）查询，按 sort 排序，默认最近的在前")
    Page<RecoverySearch.Card> recoveries(@RequestParam(required = false) String union, @RequestParam(required = false) Recovery.State state,
                                         @RequestParam(required = false) String q, @RequestParam(defaultValue = "NEWEST") Sort sort,
                                         @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after,
                                         Actor actor) {
        return recoveries.list(new ListWish(union, null, state == null ? null : state.name(), q, sort, PageSize.checked(limit), after), actor);
    }

    @PostMapping(path = "/exports", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "导出追回（Excel），不含原因：仅限数据导出员，本工会及下级，写明用途，每次都留有记录")
    ResponseEntity<byte[]> export(@RequestBody ListExportWish<Recovery.State> wish, Actor actor) {
        return PaperAnswers.of(exports.recoveries(wish.wish(), wish.reason(), actor));
    }

    @GetMapping("/{recovery}")
    @Operation(summary = "一件追回")
    Shown recovery(@PathVariable String recovery, Actor actor) {
        return shown(recovery, actor);
    }

    @GetMapping(path = "/{recovery}/notice", produces = {WORD, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "打印追回通知书（Word）：仅限支付工会的经办人、审批人，每次都留有记录")
    ResponseEntity<byte[]> notice(@PathVariable String recovery, Actor actor) {
        return PaperAnswers.of(prints.demand(recovery, actor));
    }

    @PostMapping("/{recovery}/withdrawal")
    @Operation(summary = "提出追回的人员或者审批人提出撤回，写明理由：限尚无退款入账的，由另一人确认")
    Shown propose(@PathVariable String recovery, @Valid @RequestBody RecoveryWithdrawal wish, Actor actor) {
        withdrawals.propose(recovery, wish, actor);
        return shown(recovery, actor);
    }

    @PostMapping("/{recovery}/withdrawal/decision")
    @Operation(summary = "审核人或者审批人确认或者不予撤回追回；提出人不得确认。确认后该笔资金仍为已发放")
    Shown decide(@PathVariable String recovery, @Valid @RequestBody WithdrawalDecision decision, Actor actor) {
        withdrawals.decide(recovery, decision, actor);
        return shown(recovery, actor);
    }

    private Shown shown(String recovery, Actor actor) {
        RecoverySearch.View view = recoveries.view(recovery, actor);
        return new Shown(view, people.namesOf(Stream.of(view.card().openedBy(), view.card().withdrawalBy()).filter(Objects::nonNull).toList()));
    }
}
