package cn.unioncare.tipoffs.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.tipoffs.Matter;
import cn.unioncare.tipoffs.TipOffExports;
import cn.unioncare.tipoffs.TipOffList;
import cn.unioncare.tipoffs.TipOffSearch;
import cn.unioncare.tipoffs.TipOffState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tip-offs of a union over HTTP, for those who work on them. */
@RestController
@RequestMapping("/api/tipoffs")
@Tag(name = "tipoffs", description = "举报办理")
class TipOffController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST_A_PAGE = 200;

    /** @param reason what the list is for; goes into the ledger */
    record ExportWish(TipOffState state, Matter matter, Boolean overdue, LocalDate from, LocalDate until, String q, TipOffSearch.Sort sort,
                      String reason) { }

    private final TipOffList list;
    private final TipOffExports exports;

    TipOffController(TipOffList list, TipOffExports exports) {
        this.list = list;
        this.exports = exports;
    }

    @GetMapping
    @Operation(summary = "本工会办理的举报件，不含举报内容、被举报人和举报人：可按状态 state、事项 matter、超期 overdue、收到日期 from、until 和编号 q 查询，"
        + "按 sort 排序，默认最近收到的在前；仅限本工会的审核人、审批人，与被举报人有亲属关系的和已移交上一级工会的不列入、不计数")
    ResponseEntity<TipOffList.Listed> list(@RequestParam(required = false) TipOffState state, @RequestParam(required = false) Matter matter,
            @RequestParam(defaultValue = "false") boolean overdue, @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate until, @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "NEWEST") TipOffSearch.Sort sort, @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String after, Actor actor) {
        if (limit < 1 || limit > MOST_A_PAGE) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 " + MOST_A_PAGE + " 之间");
        }
        requireOrder(from, until);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(list.list(new TipOffSearch.Wish(state, matter, overdue, from, until, q, sort, limit, after), actor));
    }

    @PostMapping(path = "/exports", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "导出举报件清单（Excel），与列表所示相同：限兼任数据导出员的审核人、审批人，写明用途，每次都留有记录")
    ResponseEntity<byte[]> export(@RequestBody ExportWish wish, Actor actor) {
        requireOrder(wish.from(), wish.until());
        return PaperAnswers.of(exports.export(new TipOffSearch.Wish(wish.state(), wish.matter(), Boolean.TRUE.equals(wish.overdue()),
            wish.from(), wish.until(), wish.q(), wish.sort(), 1, null), wish.reason(), actor));
    }

    @GetMapping("/{case}")
    @Operation(summary = "一件举报：办理情况和各环节的记录，不含举报内容、被举报人和举报人")
    ResponseEntity<TipOffList.View> view(@PathVariable("case") String number, Actor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(list.view(number, actor));
    }

    private static void requireOrder(LocalDate from, LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            throw Refusal.invalid("until", "截止日期早于开始日期");
        }
    }
}
