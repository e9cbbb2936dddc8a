package cn.unioncare.aid.web;

import cn.unioncare.aid.Conversions;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Temporary records over HTTP. */
@RestController
@RequestMapping("/api/aid/temporary-records")
@Tag(name = "aid", description = "常年帮扶")
class TemporaryController {

    private final Conversions conversions;

    TemporaryController(Conversions conversions) {
        this.conversions = conversions;
    }

    @PostMapping("/{number}/conversion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "临时救助转正：用临时救助档案的本人信息，为经办人起草困难职工申报表")
    void convert(@PathVariable String number, @AuthenticationPrincipal Account clerk) {
        conversions.begin(number, clerk.actorIn(Role.CLERK));
    }
}
