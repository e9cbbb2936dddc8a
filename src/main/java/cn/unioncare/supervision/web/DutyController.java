package cn.unioncare.supervision.web;

import cn.unioncare.inspection.WaitingFindings;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the people of a union and is no task. */
@RestController
@Tag(name = "reminders")
class DutyController {

    record DutyList(List<Duty> items) { }

    /**
     * @param name     in Chinese
     * @param late     how many of them are past their day
     * @param earliest by when the first is to be done
     * @param page     where they are listed
     */
    record Duty(String kind, String name, int count, int late, LocalDate earliest, String page) { }

    private final WaitingFindings findings;

    DutyController(WaitingFindings findings) {
        this.findings = findings;
    }

    @GetMapping("/api/duties")
    @Operation(summary = "本工会须办而不在任务列表中的事项：待答复的审计问题")
    DutyList list(Actor actor) {
        return new DutyList(findings.of(actor).stream().map(waiting -> new Duty("FINDING", "审计问题待答复", waiting.count(), waiting.late(),
            waiting.earliest(), "/inspection/#/findings")).toList());
    }
}
