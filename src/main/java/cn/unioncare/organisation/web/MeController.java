package cn.unioncare.organisation.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I here. */
@RestController
@Tag(name = "me", description = "本人")
class MeController {

    /**
     * @param now                by which dates are judged; a page must not go by its own clock
     * @param mustChangePassword whether nothing else can be done before the password is changed
     */
    record Me(String user, String union, List<String> roles, String name, String unionName, OffsetDateTime now,
              boolean mustChangePassword) { }

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Unions unions;
    private final Clock clock;

    MeController(Unions unions, Clock clock) {
        this.unions = unions;
        this.clock = clock;
    }

    @GetMapping("/api/me")
    @Operation(summary = "当前登录人、所属工会与岗位，以及系统时间")
    Me me(@AuthenticationPrincipal Account account) {
        Actor actor = account.actor();
        return new Me(actor.login(), actor.union().value(), actor.roles().stream().sorted().toList(),
            account.person().name(), unions.nameOf(actor.union()),
            OffsetDateTime.ofInstant(clock.instant(), CHINA).truncatedTo(ChronoUnit.SECONDS),
            account.person().mustChangePassword());
    }
}
