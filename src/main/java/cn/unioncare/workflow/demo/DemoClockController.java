package cn.unioncare.workflow.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the demonstration's clock. */
@RestController
@Profile({"demo", "test"})
@Tag(name = "demo", description = "演示")
class DemoClockController {

    record Time(@NotNull(message = "请填写时间，如 2018-02-24T08:00:00+08:00") OffsetDateTime now) { }

    private final DemoClock clock;

    DemoClockController(DemoClock clock) {
        this.clock = clock;
    }

    @PostMapping("/api/demo/clock")
    @Operation(summary = "将演示时钟向前调，并办理到期事项")
    Time move(@Valid @RequestBody Time time) {
        return new Time(clock.moveTo(time.now()));
    }
}
