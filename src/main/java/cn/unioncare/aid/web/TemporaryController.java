package cn.unioncare.aid.web;

import cn.unioncare.aid.Conversions;
import cn.unioncare.aid.TemporarySearch;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Temporary records over HTTP. */
@RestController
@RequestMapping("/api/aid/temporary-records")
@Tag(name = "aid", description = "常年帮扶")
class TemporaryController {

    private final TemporarySearch search;
    private final Conversions conversions;

    TemporaryController(TemporarySearch search, Conversions conversions) {
        this.search = search;
        this.conversions = conversions;
    }

    @GetMapping
    @Operation(summary = "本级及下级的临时救助档案，最近的在前，姓名隐去：本年受助金额、是否已转正")
    Page<TemporarySearch.Card> list(@RequestParam(required = false) String union, @RequestParam(required = false) String q,
                              @RequestParam(required = false) Integer limit, @RequestParam(required = false) String after, Actor actor) {
        return search.list(union, q, ListWish.limited(limit), after, actor);
    }

    @PostMapping("/{number}/conversion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "临时救助转正：用临时救助档案的本人信息，为经办人起草困难职工申报表")
    void convert(@PathVariable String number, @AuthenticationPrincipal Account clerk) {
        conversions.begin(number, clerk.actorIn(Role.CLERK));
    }
}
