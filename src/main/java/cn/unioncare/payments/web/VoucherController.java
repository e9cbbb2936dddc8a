package cn.unioncare.payments.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.payments.ListWish;
import cn.unioncare.payments.PaymentExports;
import cn.unioncare.payments.PaymentPrints;
import cn.unioncare.payments.Sort;
import cn.unioncare.payments.VoucherSearch;
import cn.unioncare.payments.Vouchers;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers over HTTP. */
@RestController
@RequestMapping("/api/vouchers")
@Tag(name = "payments", description = "帮扶资金")
class VoucherController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final VoucherSearch vouchers;
    private final PaymentPrints prints;
    private final PaymentExports exports;

    VoucherController(VoucherSearch vouchers, PaymentPrints prints, PaymentExports exports) {
        this.vouchers = vouchers;
        this.prints = prints;
        this.exports = exports;
    }

    @GetMapping
    @Operation(summary = "凭证列表，本工会及下级：可按工会 union、资金 fund、种类 kind 和 q（凭证、批次、案件、发放编号）查询，按 sort 排序，默认最近的在前")
    Page<VoucherSearch.Card> vouchers(@RequestParam(required = false) String union, @RequestParam(required = false) String fund,
                                      @RequestParam(required = false) Vouchers.Type kind, @RequestParam(required = false) String q,
                                      @RequestParam(defaultValue = "NEWEST") Sort sort, @RequestParam(defaultValue = "50") int limit,
                                      @RequestParam(required = false) String after, Actor actor) {
        return vouchers.list(new ListWish(union, fund, kind == null ? null : kind.name(), q, sort, PageSize.checked(limit), after), actor);
    }

    @PostMapping(path = "/exports", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "导出凭证目录（Excel）：仅限数据导出员，本工会及下级，写明用途，每次都留有记录")
    ResponseEntity<byte[]> export(@RequestBody ListExportWish<Vouchers.Type> wish, Actor actor) {
        return PaperAnswers.of(exports.vouchers(wish.wish(), wish.reason(), actor));
    }

    @GetMapping("/{voucher}")
    @Operation(summary = "一张凭证")
    VoucherSearch.Card voucher(@PathVariable String voucher, Actor actor) {
        return vouchers.get(voucher, actor);
    }

    @GetMapping(path = "/{voucher}/paper", produces = {WORD, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "打印一张凭证（Word），姓名隐去")
    ResponseEntity<byte[]> paper(@PathVariable String voucher, Actor actor) {
        return PaperAnswers.of(prints.voucher(voucher, actor));
    }
}
