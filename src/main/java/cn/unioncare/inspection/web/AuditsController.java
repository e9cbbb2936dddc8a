package cn.unioncare.inspection.web;

import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.inspection.Audit;
import cn.unioncare.inspection.AuditSheet;
import cn.unioncare.inspection.Audits;
import cn.unioncare.inspection.FindingPapers;
import cn.unioncare.inspection.AuditDesk;
import cn.unioncare.inspection.NewAudit;
import cn.unioncare.inspection.NewFinding;
import cn.unioncare.inspection.WholeCase;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Audits over HTTP, for auditors. */
@RestController
@RequestMapping("/api/inspections")
@Tag(name = "inspections", description = "审计")
class AuditsController {

    private static final int MOST = 200;

    record Made(String number) { }

    /** @param unreadReason why cases of the sample were left unread; needed where there are any */
    record Ending(String unreadReason) { }

    private final Audits audits;
    private final AuditDesk desk;
    private final FindingPapers papers;

    AuditsController(Audits audits, AuditDesk desk, FindingPapers papers) {
        this.audits = audits;
        this.desk = desk;
        this.papers = papers;
    }

    @GetMapping
    @Operation(summary = "本工会和下级工会的审计")
    Page<Audit> list(@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after, Actor actor) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 " + MOST + " 之间");
        }
        return audits.list(after, limit, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "按随机种子分层抽样，建立一次审计；相同的种子和日期抽出相同的案件")
    Made draw(@Valid @RequestBody NewAudit body, Actor actor) {
        return new Made(audits.draw(body, actor));
    }

    @GetMapping("/{audit}")
    @Operation(summary = "一次审计：抽样、样本、发现的问题")
    AuditSheet sheet(@PathVariable String audit, Actor actor) {
        return desk.sheet(audit, actor);
    }

    @GetMapping("/{audit}/cases/{case}")
    @Operation(summary = "通读一个案件：各环节材料、规则、文书、附件、操作记录；阅卷记入案件")
    WholeCase read(@PathVariable String audit, @PathVariable("case") String number, Actor actor) {
        return desk.read(audit, number, actor);
    }

    @PostMapping("/{audit}/findings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记发现的问题或建议，规定整改期限（工作日）")
    Made find(@PathVariable String audit, @Valid @RequestBody NewFinding body, Actor actor) {
        return new Made(desk.find(audit, body, actor));
    }

    @PostMapping("/{audit}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "结束审计；问题全部销号后方可结束，样本没有全部阅卷的须写明理由")
    void end(@PathVariable String audit, @RequestBody(required = false) Ending body, Actor actor) {
        desk.end(audit, body == null ? null : body.unreadReason(), actor);
    }

    @GetMapping("/{audit}/paper")
    @Operation(summary = "审计问题清单（Word 或 Excel），导出留有记录")
    ResponseEntity<byte[]> paper(@PathVariable String audit, @RequestParam(defaultValue = "WORD") Format format, Actor actor) {
        return PaperAnswers.of(papers.of(audit, format, actor));
    }
}
