package cn.unioncare.notices.web;

import cn.unioncare.notices.RunningPublicities;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists that hang, for those who work on their cases. */
@RestController
@RequestMapping("/api/publicities")
@Tag(name = "publicities", description = "公示")
class PublicityController {

    private static final String RUNNING = "running";

    private final RunningPublicities publicities;

    PublicityController(RunningPublicities publicities) {
        this.publicities = publicities;
    }

    @GetMapping
    @Operation(summary = "正在公示（running）的名单，期满在先的排在前面，按 next 翻页")
    Page<RunningPublicities.Card> list(
            @Parameter(schema = @Schema(allowableValues = RUNNING, defaultValue = RUNNING)) @RequestParam(defaultValue = RUNNING) String state,
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after, Actor actor) {
        if (!state.equals(RUNNING)) {
            throw Refusal.invalid("state", "应为 running（公示中）");
        }
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 200 之间");
        }
        return publicities.list(actor, limit, after);
    }
}
