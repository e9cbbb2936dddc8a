package cn.unioncare.supervision.web;

import cn.unioncare.shared.Actor;
import cn.unioncare.supervision.Reminder;
import cn.unioncare.supervision.Reminders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the own union is reminded of, and what was escalated to it. */
@RestController
@Tag(name = "reminders", description = "到期提醒与逾期")
class ReminderController {

    record ReminderList(List<Reminder> items) { }

    private final Reminders reminders;

    ReminderController(Reminders reminders) {
        this.reminders = reminders;
    }

    @GetMapping("/api/reminders")
    @Operation(summary = "本工会的到期提醒，以及下级逾期上报的任务，最近 200 条")
    ReminderList list(Actor actor) {
        return new ReminderList(reminders.of(actor, 200));
    }
}
