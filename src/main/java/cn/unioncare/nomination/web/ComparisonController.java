package cn.unioncare.nomination.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.nomination.CandidateView.Candidates;
import cn.unioncare.nomination.Comparison;
import cn.unioncare.nomination.RoundSheet;
import cn.unioncare.nomination.RoundViews;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A round's candidates side by side, and the round as a sheet. */
@RestController
@RequestMapping("/api/rounds/{round}")
@Tag(name = "rounds", description = "推选活动与推荐")
class ComparisonController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Comparison comparison;
    private final RoundViews rounds;

    ComparisonController(Comparison comparison, RoundViews rounds) {
        this.comparison = comparison;
        this.rounds = rounds;
    }

    @GetMapping("/candidates")
    @Operation(summary = "推荐对象对照：事迹、情况、以往荣誉和各环节意见，姓名隐去部分内容",
        description = "限经办、审核、审批等可以阅看该推荐材料的人员；mine 为本单位待择优的。")
    Candidates candidates(@PathVariable String round, Actor actor) {
        return new Candidates(comparison.of(round, actor));
    }

    @GetMapping(path = "/sheet", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "推选进度的 Excel 表：单位名额、推荐情况、倒排时间，与页面所示相同")
    ResponseEntity<byte[]> sheet(@PathVariable String round, Actor actor) {
        return PaperAnswers.of(RoundSheet.of(rounds.of(round, actor)));
    }
}
