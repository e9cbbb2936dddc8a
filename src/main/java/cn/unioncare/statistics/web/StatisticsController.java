package cn.unioncare.statistics.web;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.statistics.Cell;
import cn.unioncare.statistics.Disagreement;
import cn.unioncare.statistics.Disagreements;
import cn.unioncare.statistics.DrillDown;
import cn.unioncare.statistics.Entering;
import cn.unioncare.statistics.EntrySheet;
import cn.unioncare.statistics.StatSheet;
import cn.unioncare.statistics.StatTable;
import cn.unioncare.statistics.StatWorkbook;
import cn.unioncare.statistics.Statistics;
import cn.unioncare.statistics.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The tables over HTTP: as they stand now, their cells, and what is entered. */
@RestController
@RequestMapping("/api/statistics")
@Tag(name = "statistics", description = "统计报表")
class StatisticsController {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    record TableList(List<StatTable> items) { }

    record EntryList(List<Entering.Entered> items) { }

    record NewEntries(List<Entering.NewEntry> items) { }

    /** What is sent, for the description of the API. */
    record SheetOfEntries(@Schema(type = "string", format = "binary", description = "按模板填写的 .xlsx，不超过 10 MB") String file) { }

    private final Statistics statistics;
    private final DrillDown drillDown;
    private final Disagreements disagreements;
    private final Entering entering;
    private final EntrySheet sheets;
    private final StatWorkbook workbook;

    StatisticsController(Statistics statistics, DrillDown drillDown, Disagreements disagreements, Entering entering,
                         EntrySheet sheets, StatWorkbook workbook) {
        this.statistics = statistics;
        this.drillDown = drillDown;
        this.disagreements = disagreements;
        this.entering = entering;
        this.sheets = sheets;
        this.workbook = workbook;
    }

    @GetMapping("/tables")
    @Operation(summary = "三张统计表及其栏目")
    TableList tables() {
        return new TableList(statistics.tables());
    }

    @GetMapping("/tables/{table}")
    @Operation(summary = "一张统计表的现时数：本工会本级、各下级和合计，附平衡关系核对")
    StatSheet sheet(@PathVariable String table, @RequestParam(required = false) String union,
                    @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate until,
                    @RequestParam(required = false) String season, Actor actor) {
        return statistics.sheet(new Wish(table, union, from, until, season), actor);
    }

    @GetMapping(path = "/tables/{table}/sheet", produces = {EXCEL, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "一张统计表的现时数（Excel，按通知附件的格式）")
    ResponseEntity<byte[]> excel(@PathVariable String table, @RequestParam(required = false) String union,
                                 @RequestParam(required = false) LocalDate from,
                                 @RequestParam(required = false) LocalDate until,
                                 @RequestParam(required = false) String season, Actor actor) {
        return PaperAnswers.of(workbook.of(statistics.sheet(new Wish(table, union, from, until, season), actor)));
    }

    @GetMapping("/tables/{table}/cells")
    @Operation(summary = "一格数据的来源：案件名单（隐去部分姓名）、填报人或组成项目")
    Cell cell(@PathVariable String table, @RequestParam String row, @RequestParam String column,
              @RequestParam(required = false) String union, @RequestParam(required = false) LocalDate from,
              @RequestParam(required = false) LocalDate until, @RequestParam(required = false) String season,
              @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after, Actor actor) {
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 200 之间");
        }
        return drillDown.open(new Wish(table, union, from, until, season), row, column, after, limit, actor);
    }

    @GetMapping("/tables/{table}/checks/{check}")
    @Operation(summary = "一项核对在一行中的差额：两边不等的工会，以及只在一边的案件（隐去部分姓名）和填报数")
    Disagreement check(@PathVariable String table, @PathVariable String check, @RequestParam String row,
                       @RequestParam(required = false) String union, @RequestParam(required = false) LocalDate from,
                       @RequestParam(required = false) LocalDate until, @RequestParam(required = false) String season, Actor actor) {
        return disagreements.open(new Wish(table, union, from, until, season), check, row, actor);
    }

    @GetMapping("/tables/{table}/entries")
    @Operation(summary = "须由本工会填报的栏目及已填内容")
    EntryList entries(@PathVariable String table, @RequestParam(required = false) String union,
                      @RequestParam(required = false) LocalDate from, @RequestParam(required = false) LocalDate until,
                      Actor actor) {
        return new EntryList(entering.of(new Wish(table, union, from, until, null), actor));
    }

    @PostMapping("/tables/{table}/entries")
    @Operation(summary = "填报本工会的期初数、帮扶中心和人员、来访来电等；金额以元填写")
    EntryList enter(@PathVariable String table, @RequestParam(required = false) LocalDate from,
                    @RequestParam(required = false) LocalDate until, @RequestBody NewEntries body, Actor actor) {
        return new EntryList(entering.enter(new Wish(table, null, from, until, null), body.items(), Entering.BY_HAND, actor));
    }

    @GetMapping("/tables/{table}/entries/template")
    @Operation(summary = "填报模板（Excel）")
    ResponseEntity<byte[]> template(@PathVariable String table) {
        return PaperAnswers.of(sheets.template(table));
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "从 Excel 导入填报内容，全部成功或全部不成")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = SheetOfEntries.class)))
    EntryList read(@RequestParam String table, @RequestParam(required = false) LocalDate from,
                   @RequestParam(required = false) LocalDate until, MultipartHttpServletRequest request, Actor actor)
            throws IOException {
        List<MultipartFile> files = request.getFiles("file");
        if (files.size() != 1 || files.get(0).isEmpty()) {
            throw Refusal.invalid("file", "请选择一个按模板填写的 .xlsx 文件");
        }
        return new EntryList(sheets.read(new Wish(table, null, from, until, null), files.get(0).getBytes(), actor));
    }
}
