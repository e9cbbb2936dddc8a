package cn.unioncare.statistics.web;

import cn.unioncare.shared.Actor;
import cn.unioncare.statistics.Returns;
import cn.unioncare.statistics.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has handed in what, until when, and who was reminded, over HTTP. */
@RestController
@RequestMapping("/api/statistics/returns")
@Tag(name = "statistics", description = "统计报表")
class ReturnsController {

    /** @param below how many unions next below report; asked what the union above asks of the own one; called what the own one asks */
    record ReturnList(int below, List<Returns.Asked> asked, List<Returns.Standing> called) { }

    /** @param season null where no campaign is meant */
    record Deadline(LocalDate from, LocalDate until, String season, LocalDate dueOn) { }

    /** @param unions codes of unions next below that have not signed */
    record NewReminder(LocalDate from, LocalDate until, String season, List<String> unions, String note) { }

    private final Returns returns;

    ReturnsController(Returns returns) {
        this.returns = returns;
    }

    @GetMapping
    @Operation(summary = "报送情况：上级要求本工会报送的，本工会要求下级报送的")
    ReturnList list(Actor actor) {
        return new ReturnList(returns.below(actor), returns.asked(actor), returns.called(actor));
    }

    @GetMapping("/{table}")
    @Operation(summary = "一张表一个统计期的下级报送情况：已报、未报、逾期天数、催报记录")
    Returns.Standing of(@PathVariable String table, @RequestParam LocalDate from, @RequestParam LocalDate until,
                        @RequestParam(required = false) String season, Actor actor) {
        return returns.of(new Wish(table, null, from, until, season), actor);
    }

    @PutMapping("/{table}")
    @Operation(summary = "设定或者改定下级的报送期限")
    Returns.Standing call(@PathVariable String table, @RequestBody Deadline body, Actor actor) {
        return returns.call(new Wish(table, null, body.from(), body.until(), body.season()), body.dueOn(), actor);
    }

    @PostMapping("/{table}/reminders")
    @Operation(summary = "催报：对尚未签发的下级记一次催报，下级在统计报表页面看到")
    Returns.Standing remind(@PathVariable String table, @RequestBody NewReminder body, Actor actor) {
        return returns.remind(new Wish(table, null, body.from(), body.until(), body.season()), body.unions(), body.note(), actor);
    }
}
