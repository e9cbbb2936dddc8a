package cn.unioncare.statistics.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.statistics.Amendments;
import cn.unioncare.statistics.Report;
import cn.unioncare.statistics.ReportPapers;
import cn.unioncare.statistics.Reports;
import cn.unioncare.statistics.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-off, lock and amendments over HTTP. */
@RestController
@RequestMapping("/api/statistics/reports")
@Tag(name = "statistics", description = "统计报表")
class ReportController {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @param season null for all campaigns of the period */
    record NewReport(String table, LocalDate from, LocalDate until, String season) { }

    record ReportList(List<Reports.ReportCard> items) { }

    /** @param note needed where a check does not hold, and to lock while unions below have not reported */
    record SignatureWish(String note) { }

    record SendingBack(String reason) { }

    record NewAmendment(String reason) { }

    record AmendmentDecision(Boolean confirmed, String note) { }

    private final Reports reports;
    private final Amendments amendments;

    ReportController(Reports reports, Amendments amendments) {
        this.reports = reports;
        this.amendments = amendments;
    }

    @GetMapping
    @Operation(summary = "本工会及下级的统计报表，近的在前")
    ReportList list(Actor actor) {
        return new ReportList(reports.list(actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "填报：按统计期计算并留存一份报表，由审核人、负责人依次签字后锁定")
    Report drawUp(@RequestBody NewReport body, Actor actor) {
        if (body.table() == null) {
            throw Refusal.invalid("table", "请选择统计表");
        }
        return reports.drawUp(new Wish(body.table(), null, body.from(), body.until(), body.season()), actor);
    }

    @GetMapping("/{number}")
    @Operation(summary = "一份报表：数据、签字、更正；已锁定的，附记录后来的变化")
    Report get(@PathVariable String number, Actor actor) {
        return reports.get(number, actor);
    }

    @PostMapping("/{number}/signatures")
    @Operation(summary = "签字：待审核的由审核人签审，待签发的由负责人签发并锁定；核对不符或者下级未全部签发的，须写明原因")
    Report sign(@PathVariable String number, @RequestBody SignatureWish body, Actor actor) {
        return reports.sign(number, body.note(), actor);
    }

    @PostMapping("/{number}/returns")
    @Operation(summary = "退回重新填报，写明原因")
    Report sendBack(@PathVariable String number, @RequestBody SendingBack body, Actor actor) {
        return reports.sendBack(number, body.reason(), actor);
    }

    @PostMapping("/{number}/amendments")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "提出更正：已锁定的报表与记录不一致的各格，列出原数和新数，由另一人确认")
    Report amend(@PathVariable String number, @RequestBody NewAmendment body, Actor actor) {
        return amendments.ask(number, body.reason(), actor);
    }

    @PostMapping("/{number}/amendments/{seq}/decision")
    @Operation(summary = "确认或者不予更正，提出人不得确认")
    Report decide(@PathVariable String number, @PathVariable int seq, @RequestBody AmendmentDecision body, Actor actor) {
        if (body.confirmed() == null) {
            throw Refusal.invalid("confirmed", "请选择是否确认更正");
        }
        return amendments.decide(number, seq, body.confirmed(), body.note(), actor);
    }

    @GetMapping(path = "/{number}/amendments/{seq}/sheet", produces = {EXCEL, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "一次更正的更正单（Excel）：各格原数和新数、原因、提出人和确认人")
    ResponseEntity<byte[]> amendmentSheet(@PathVariable String number, @PathVariable int seq, Actor actor) {
        return PaperAnswers.of(reports.amendmentPaper(number, seq, actor));
    }

    @GetMapping(path = "/{number}/sheet", produces = {EXCEL, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "一份报表（Excel，按通知附件的格式）")
    ResponseEntity<byte[]> sheet(@PathVariable String number, Actor actor) {
        return PaperAnswers.of(reports.paper(number, actor));
    }

    @GetMapping(path = "/{number}/flat", produces = {"text/csv", MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "一份报表（CSV，每格一行），供录入全国工会帮扶工作管理系统")
    ResponseEntity<byte[]> flat(@PathVariable String number, Actor actor) {
        ReportPapers.Flat flat = reports.flat(number, actor);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(flat.name(), StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff").body(flat.content());
    }
}
