package cn.unioncare.aid.web;

import cn.unioncare.aid.AidHouseholds;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What households receive in a year, over HTTP. */
@RestController
@RequestMapping("/api/aid")
@Tag(name = "aid", description = "常年帮扶")
class HouseholdController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final AidHouseholds households;

    HouseholdController(AidHouseholds households) {
        this.households = households;
    }

    @GetMapping("/households")
    @Operation(summary = "本级及下级某年度申请过帮扶的家庭，以及该年度已发放和在途的金额")
    AidHouseholds.OfYear list(@RequestParam(required = false) String union, @RequestParam(required = false) Integer year,
                            @RequestParam(required = false) String q, @RequestParam(required = false) Integer limit,
                            @RequestParam(required = false) String after, Actor actor) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw Refusal.invalid("year", "年度应为四位数字，如 2018");
        }
        return households.list(union, year, q, ListWish.limited(limit), after, actor);
    }

    @PostMapping("/allowances")
    @Operation(summary = "申请前查询：一户本年已享受的各类帮扶、限额、余额和依据；不留存")
    AidHouseholds.OfHousehold of(@Valid @RequestBody AidHouseholds.Asked asked, Actor actor) {
        return households.of(asked, actor);
    }
}
