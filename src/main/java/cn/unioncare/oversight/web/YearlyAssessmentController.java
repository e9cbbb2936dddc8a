package cn.unioncare.oversight.web;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.oversight.Assessments;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 年度考核 over HTTP. */
@RestController
@RequestMapping("/api/oversight/assessments/{year}")
@Tag(name = "oversight", description = "督查考核")
class YearlyAssessmentController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Assessments assessments;

    YearlyAssessmentController(Assessments assessments) {
        this.assessments = assessments;
    }

    @GetMapping
    @Operation(summary = "年度考核：本工会和直接下级（含所辖）的各项指标，都由记录计算")
    Assessments.Sheet of(@PathVariable int year, Actor actor) {
        return assessments.of(year, actor);
    }

    @GetMapping("/cells")
    @Operation(summary = "一项指标的来源：whole=true 列出全部，false 列出计入的")
    Page<Assessments.Item> cells(@PathVariable int year, @RequestParam String union, @RequestParam String rule,
                                 @RequestParam(defaultValue = "false") boolean whole, @RequestParam(required = false) String after,
                                 @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit, Actor actor) {
        return assessments.behind(year, union, rule, whole, after, limit, actor);
    }

    @GetMapping(path = "/sheet", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "年度考核（Excel），与页面所示相同")
    ResponseEntity<byte[]> sheet(@PathVariable int year, Actor actor) {
        return PaperAnswers.of(new OfficialPaper(year + "年度考核.xlsx", Format.EXCEL, assessments.workbook(year, actor)));
    }
}
