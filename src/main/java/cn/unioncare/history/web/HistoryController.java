package cn.unioncare.history.web;

import cn.unioncare.audit.Verification;
import cn.unioncare.history.CaseFiles;
import cn.unioncare.history.CaseHistories;
import cn.unioncare.history.CaseHistory;
import cn.unioncare.history.CaseInstance;
import cn.unioncare.history.FlowOutline;
import cn.unioncare.history.FlowOutlines;
import cn.unioncare.history.Search;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history over HTTP, for our own page and for Cockpit's. */
@RestController
@RequestMapping("/api/history")
@Tag(name = "history", description = "办理历史")
class HistoryController {

    record FlowList(List<FlowOutline> items) { }

    private final CaseHistories histories;
    private final FlowOutlines outlines;
    private final CaseFiles files;

    HistoryController(CaseHistories histories, FlowOutlines outlines, CaseFiles files) {
        this.histories = histories;
        this.outlines = outlines;
        this.files = files;
    }

    @GetMapping("/flows")
    @Operation(summary = "可以查询的流程及其环节、办理结果")
    FlowList flows() {
        return new FlowList(outlines.all());
    }

    @GetMapping("/instances")
    @Operation(summary = "查询已办结和正在办理的案件：案号、经过的环节、结果、日期、办理人、工会；限本工会及下级工会，不含个人信息")
    Page<CaseInstance> find(@RequestParam(required = false) String number, @RequestParam(required = false) String flow,
                            @RequestParam(required = false) String passed, @RequestParam(required = false) String outcome,
                            @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate until,
                            @RequestParam(required = false) String person, @RequestParam(required = false) String union,
                            @RequestParam(defaultValue = "ENDED") Search.Which which, @RequestParam(defaultValue = "50") int limit,
                            @RequestParam(required = false) String after, Actor actor) {
        return histories.find(new Search(number, flow, passed, outcome, from, until, person, union, which, limit, after), actor);
    }

    @GetMapping("/instances/{instance}")
    @Operation(summary = "一次办理的全过程：流程图、经过的路径、各环节用时（工作日）和次数、办理人")
    CaseHistory get(@PathVariable String instance, Actor actor) {
        return histories.get(instance, actor);
    }

    @GetMapping("/cases/{case}/trail")
    @Operation(summary = "一个案件的操作记录（中文），以及作出决定所依据的规则条款；审计员查阅")
    CaseFiles.CaseTrail trail(@PathVariable("case") String number, Actor actor) {
        return files.trail(number, actor);
    }

    @GetMapping("/cases/{case}/verification")
    @Operation(summary = "校验一个案件的操作记录是否完整、未被改动；审计员查阅")
    Verification verification(@PathVariable("case") String number, Actor actor) {
        return files.verified(number, actor);
    }
}
