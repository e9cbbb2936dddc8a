package cn.unioncare.payments.web;

import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.organisation.People;
import cn.unioncare.payments.CashBook;
import cn.unioncare.payments.CashBooks;
import cn.unioncare.payments.Deposit;
import cn.unioncare.payments.DepositDecision;
import cn.unioncare.payments.Deposits;
import cn.unioncare.payments.Fund;
import cn.unioncare.payments.FundSearch;
import cn.unioncare.payments.NewDeposit;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

/** Funds over HTTP. */
@RestController
@RequestMapping("/api/funds")
@Tag(name = "payments", description = "帮扶资金")
class FundController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    record Funds(List<Fund> items) { }

    /** @param people the names of those who entered and decided, by login */
    record DepositList(List<Deposit> items, Map<String, String> people) { }

    private final FundSearch search;
    private final CashBooks cashBooks;
    private final Deposits deposits;
    private final People people;

    FundController(FundSearch search, CashBooks cashBooks, Deposits deposits, People people) {
        this.search = search;
        this.cashBooks = cashBooks;
        this.deposits = deposits;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "资金列表，本工会及下级：可用、已预留、已发放；可按工会 union、年度 year 查询")
    Funds list(@RequestParam(required = false) String union, @RequestParam(required = false) Integer year, Actor actor) {
        return new Funds(search.list(union, PageSize.year(year), actor));
    }

    @GetMapping("/{fund}")
    @Operation(summary = "一项资金")
    Fund get(@PathVariable String fund, Actor actor) {
        return search.get(fund, actor);
    }

    @GetMapping("/{fund}/entries")
    @Operation(summary = "一项资金的收支明细，最近的在前；三项余额等于明细的合计")
    FundSearch.Entries entries(@PathVariable String fund, @RequestParam(defaultValue = "50") int limit,
                               @RequestParam(required = false) Integer after, Actor actor) {
        return search.entries(fund, PageSize.checked(limit), after, actor);
    }

    @GetMapping("/{fund}/cash-book")
    @Operation(summary = "一项资金的日记账：期初余额、逐张凭证的收入和支出、每笔后的余额；from、until 限定期间，默认自该年度 1 月 1 日至今天")
    CashBook cashBook(@PathVariable String fund, @RequestParam(required = false) LocalDate from,
                      @RequestParam(required = false) LocalDate until, Actor actor) {
        return cashBooks.of(fund, from, until, actor);
    }

    @GetMapping(path = "/{fund}/cash-book/paper", produces = {WORD, SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "打印日记账：format 为 WORD 或 EXCEL")
    ResponseEntity<byte[]> cashBookPaper(@PathVariable String fund, @RequestParam(defaultValue = "EXCEL") Format format,
                                         @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate until,
                                         Actor actor) {
        return PaperAnswers.of(cashBooks.paper(fund, from, until, format, actor));
    }

    @GetMapping("/{fund}/deposits")
    @Operation(summary = "一项资金的拨入和调整，最近的在前")
    DepositList deposits(@PathVariable String fund, Actor actor) {
        List<Deposit> items = deposits.of(fund, actor);
        return new DepositList(items, people.namesOf(items.stream().map(Deposit::enteredBy).distinct().toList()));
    }

    @PostMapping("/deposits")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "经办人登记拨入或者调整资金，由审批人确认后入账；没有该资金的，随之设立")
    Deposits.Entered enter(@Valid @RequestBody NewDeposit wish, Actor actor) {
        return deposits.enter(wish, actor);
    }

    @PostMapping("/{fund}/deposits/{seq}/decision")
    @Operation(summary = "审批人确认或者不予确认拨入、调整的资金；登记人不得确认")
    Deposits.Entered decide(@PathVariable String fund, @PathVariable int seq, @Valid @RequestBody DepositDecision decision,
                            Actor actor) {
        return deposits.decide(fund, seq, decision, actor);
    }
}
