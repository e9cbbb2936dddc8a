package cn.unioncare.board.web;

import cn.unioncare.board.Behind;
import cn.unioncare.board.Boards;
import cn.unioncare.board.Drill;
import cn.unioncare.board.Figure;
import cn.unioncare.board.Incidents;
import cn.unioncare.board.Mending;
import cn.unioncare.board.Overview;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The supervisors' board over HTTP. */
@RestController
@RequestMapping("/api/board")
@Tag(name = "board", description = "督查看板")
class BoardController {

    record TakenList(List<Overview.Taken> items) { }

    private final Boards boards;
    private final Drill drill;
    private final Incidents incidents;
    private final Mending mending;

    BoardController(Boards boards, Drill drill, Incidents incidents, Mending mending) {
        this.boards = boards;
        this.drill = drill;
        this.incidents = incidents;
        this.mending = mending;
    }

    @GetMapping
    @Operation(summary = "督查看板：各工会、各流程的在办、逾期、公示、异议和异常，逾期的审计问题和督查，各环节用时（工作日的中位数、九成位数）和等待，按周的趋势；只含本级及下级")
    Overview board(@RequestParam(required = false) String union, @RequestParam(defaultValue = "90") int days, Actor actor) {
        return boards.of(union, days, actor);
    }

    @GetMapping("/steps/{flow}/{step}")
    @Operation(summary = "一个环节在各下级工会的用时（工作日），用时长的在前")
    TakenList taken(@PathVariable String flow, @PathVariable String step, @RequestParam(required = false) String union,
                    @RequestParam(defaultValue = "90") int days, Actor actor) {
        return new TakenList(boards.taken(union, flow, step, days, actor));
    }

    @GetMapping("/cases")
    @Operation(summary = "看板上一个数字的来源，姓名隐去；RUNNING 在办、OVERDUE 逾期、WAITING 等待于某环节、DONE 办结的某环节、STARTED 新开、"
        + "ENDED 办结、LATE 逾期办结的环节、PUBLICITY 公示中、OBJECTION 未处理的异议；owner 只看该工会所属的案件")
    Page<Behind> cases(@RequestParam(required = false) Figure figure, @RequestParam(required = false) String union,
                       @RequestParam(defaultValue = "false") boolean own, @RequestParam(required = false) String owner,
                       @RequestParam(required = false) String flow, @RequestParam(required = false) String step,
                       @RequestParam(required = false) LocalDate week, @RequestParam(defaultValue = "90") int days,
                       @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
                       @RequestParam(required = false) String after, Actor actor) {
        return drill.open(new Drill.Wish(figure, union, own, owner, flow, step, week, days), limit, after, actor);
    }

    @GetMapping("/incidents")
    @Operation(summary = "系统异常：一个工会（own=true 不含下级）、一个流程的，新的在前，说明情况和怎样处理")
    Page<Overview.Incident> incidents(@RequestParam(required = false) String union, @RequestParam(defaultValue = "false") boolean own,
                                      @RequestParam(required = false) String flow,
                                      @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
                                      @RequestParam(required = false) String after, Actor actor) {
        return incidents.page(union, own, flow, limit, after, actor);
    }

    @PostMapping("/incidents/{incident}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "重试一次失败的自动环节，记入该案的办理记录")
    void retry(@PathVariable String incident, Actor actor) {
        mending.retry(incident, actor);
    }
}
