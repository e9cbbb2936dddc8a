package cn.unioncare.inspection.web;

import cn.unioncare.inspection.Finding;
import cn.unioncare.inspection.FindingFolder;
import cn.unioncare.inspection.Findings;
import cn.unioncare.inspection.NewReturn;
import cn.unioncare.inspection.Words;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Findings over HTTP: for the audited union, which answers, and for auditors, who close. */
@RestController
@RequestMapping("/api/findings")
@Tag(name = "inspections")
class FindingController {

    /** @param note what is told with it; may be left out */
    record Note(String note) { }

    private static final int MOST = 200;

    private final Findings findings;

    FindingController(Findings findings) {
        this.findings = findings;
    }

    @GetMapping
    @Operation(summary = "审计问题：本工会须答复的，以及审计、督查人员范围内的；期限近的在前")
    Page<Finding> list(@RequestParam(required = false) Finding.State state, @RequestParam(defaultValue = "false") boolean late,
                       @RequestParam(required = false) String union, @RequestParam(defaultValue = "false") boolean own,
                       @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after, Actor actor) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 " + MOST + " 之间");
        }
        return findings.list(new Findings.Wish(state, late, union, own, limit, after), actor);
    }

    @GetMapping("/{finding}")
    @Operation(summary = "一个审计问题及其答复、退回、销号")
    FindingFolder get(@PathVariable String finding, Actor actor) {
        return findings.get(finding, actor);
    }

    @PostMapping("/{finding}/replies")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "被审计工会答复，可附材料")
    void answer(@PathVariable String finding, @Valid @RequestBody Words body, Actor actor) {
        findings.answer(finding, body, actor);
    }

    @PostMapping("/{finding}/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "催报没有答复的问题，同一问题每个工作日至多一次")
    void urge(@PathVariable String finding, @RequestBody Note body, Actor actor) {
        findings.urge(finding, body.note(), actor);
    }

    @PostMapping("/{finding}/returns")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "审计人员退回，重新规定整改期限（工作日）")
    void sendBack(@PathVariable String finding, @Valid @RequestBody NewReturn body, Actor actor) {
        findings.sendBack(finding, body, actor);
    }

    @PostMapping("/{finding}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "审计人员销号；写过答复的人不得销号")
    void close(@PathVariable String finding, @Valid @RequestBody Words body, Actor actor) {
        findings.close(finding, body, actor);
    }
}
