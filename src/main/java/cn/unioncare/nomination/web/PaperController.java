package cn.unioncare.nomination.web;

import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.nomination.AwardPapers;
import cn.unioncare.nomination.OfferedPapers;
import cn.unioncare.nomination.PaperCard;
import cn.unioncare.nomination.PrintedPapers;
import cn.unioncare.nomination.RoundPapers;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The notice's papers over HTTP. */
@RestController
@RequestMapping("/api")
@Tag(name = "rounds", description = "推选活动与推荐")
class PaperController {

    record Papers(List<PaperCard> items) { }

    private final OfferedPapers offered;
    private final PrintedPapers papers;
    private final AwardPapers awards;

    PaperController(OfferedPapers offered, PrintedPapers papers, AwardPapers awards) {
        this.offered = offered;
        this.papers = papers;
        this.awards = awards;
    }

    @GetMapping("/nominations/{case}/papers")
    @Operation(summary = "本项推荐所在活动的表格：名称、份数，按推荐、按单位还是按活动")
    Papers list(@PathVariable("case") String number, Actor actor) {
        return new Papers(offered.of(checked(number), actor));
    }

    @GetMapping("/nominations/{case}/papers/{paper}")
    @Operation(summary = "下载按推荐填写的表格（Word），如申报审批表；每次下载都留有记录")
    ResponseEntity<byte[]> ofNomination(@PathVariable("case") String number, @PathVariable String paper, Actor actor) {
        return PaperAnswers.of(papers.print(checked(number), paper, actor));
    }

    @GetMapping("/rounds/{round}/papers")
    @Operation(summary = "本次活动可以打印的表格，以及表扬通报、证书、奖牌、先进事迹材料；还不能打印的写明原因",
        description = "units 为可以打印单位表格的报送单位。")
    RoundPapers ofRound(@PathVariable String round, Actor actor) {
        return offered.of(round, actor);
    }

    @GetMapping("/rounds/{round}/papers/{paper}")
    @Operation(summary = "下载按单位（unit，默认本工会）或按活动填写的表格，如汇总表：format 为 WORD 或 EXCEL；每次下载都留有记录",
        description = "制发表扬通报以后，另有表扬通报 commendation、证书 certificates、奖牌 medals 和先进事迹材料 stories（Word）。")
    ResponseEntity<byte[]> ofRound(@PathVariable String round, @PathVariable String paper, @RequestParam(required = false) String unit,
                                   @RequestParam(defaultValue = "WORD") Format format, Actor actor) {
        return PaperAnswers.of(awards.has(paper) ? awards.print(round, paper, format, actor)
            : papers.print(round, paper, unit, format, actor));
    }

    private static CaseId checked(String number) {
        if (!CaseId.isWellFormed(number)) {
            throw Refusal.notFound("没有这项推荐，或者它不在您的办理范围内");
        }
        return new CaseId(number);
    }
}
