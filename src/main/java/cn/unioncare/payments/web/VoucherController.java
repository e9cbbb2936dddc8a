package cn.unioncare.payments.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.payments.PaymentPrints;
import cn.unioncare.payments.RecoverySearch;
import cn.unioncare.payments.VoucherSearch;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers and recoveries over HTTP. */
@RestController
@RequestMapping("/api")
@Tag(name = "payments", description = "帮扶资金")
class VoucherController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final VoucherSearch vouchers;
    private final RecoverySearch recoveries;
    private final PaymentPrints prints;

    VoucherController(VoucherSearch vouchers, RecoverySearch recoveries, PaymentPrints prints) {
        this.vouchers = vouchers;
        this.recoveries = recoveries;
        this.prints = prints;
    }

    @GetMapping("/vouchers")
    @Operation(summary = "凭证列表，本工会及下级，最近的在前：可按工会 union、资金 fund 查询")
    Page<VoucherSearch.Card> vouchers(@RequestParam(required = false) String union, @RequestParam(required = false) String fund,
                                @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after,
                                Actor actor) {
        return vouchers.list(union, fund, PageSize.checked(limit), after, actor);
    }

    @GetMapping("/vouchers/{voucher}")
    @Operation(summary = "一张凭证")
    VoucherSearch.Card voucher(@PathVariable String voucher, Actor actor) {
        return vouchers.get(voucher, actor);
    }

    @GetMapping(path = "/vouchers/{voucher}/paper", produces = {WORD, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "打印一张凭证（Word），姓名隐去")
    ResponseEntity<byte[]> paper(@PathVariable String voucher, Actor actor) {
        return PaperAnswers.of(prints.voucher(voucher, actor));
    }

    @GetMapping("/recoveries")
    @Operation(summary = "追回列表，本工会及下级，最近的在前")
    Page<RecoverySearch.Card> recoveries(@RequestParam(required = false) String union, @RequestParam(defaultValue = "50") int limit,
                                   @RequestParam(required = false) String after, Actor actor) {
        return recoveries.list(union, PageSize.checked(limit), after, actor);
    }

    @GetMapping("/recoveries/{recovery}")
    @Operation(summary = "一件追回")
    RecoverySearch.Card recovery(@PathVariable String recovery, Actor actor) {
        return recoveries.card(recovery, actor);
    }

    @GetMapping(path = "/recoveries/{recovery}/notice", produces = {WORD, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "打印追回通知书（Word）：仅限支付工会的经办人、审批人，每次都留有记录")
    ResponseEntity<byte[]> notice(@PathVariable String recovery, Actor actor) {
        return PaperAnswers.of(prints.demand(recovery, actor));
    }
}
