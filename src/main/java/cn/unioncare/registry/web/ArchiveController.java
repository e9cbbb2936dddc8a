package cn.unioncare.registry.web;

import cn.unioncare.registry.ArchiveCard;
import cn.unioncare.registry.ArchiveExports;
import cn.unioncare.registry.ArchiveFile;
import cn.unioncare.registry.ArchiveFiles;
import cn.unioncare.registry.ArchiveSearch;
import cn.unioncare.registry.ArchiveState;
import cn.unioncare.registry.Reveals;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.ValidIdNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry over HTTP. */
@RestController
@RequestMapping("/api/archives")
@Tag(name = "archives", description = "困难职工档案")
class ArchiveController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    record IdNumberSearch(@NotNull(message = "请填写身份证号") @ValidIdNumber String idNumber) { }

    /**
     * @param fields the paths of what is to be shown, as the archive names them
     * @param reason why; goes into the ledger
     */
    record RevealWish(List<String> fields, String reason) { }

    record Revealed(List<Reveals.Shown> items) { }

    private final ArchiveSearch search;
    private final ArchiveFiles files;
    private final ArchiveExports exports;

    ArchiveController(ArchiveSearch search, ArchiveFiles files, ArchiveExports exports) {
        this.search = search;
        this.files = files;
        this.exports = exports;
    }

    @GetMapping
    @Operation(summary = "档案列表：可按工会 union、状态 state、困难类别 category 和 q（档案编号、案号、姓名或单位）查询")
    Page<ArchiveCard> list(@RequestParam(required = false) String union, @RequestParam(required = false) String state,
                     @RequestParam(required = false) String category, @RequestParam(required = false) String q,
                     @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String after, Actor actor) {
        if (limit < 1 || limit > 200) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 200 之间");
        }
        ArchiveState.check(state);
        return search.list(new ArchiveSearch.Wish(union, state, category, q, limit, after), actor);
    }

    @GetMapping("/{number}")
    @Operation(summary = "一份档案：基本情况、隐去部分内容的个人信息、状态变化")
    ArchiveFile get(@PathVariable String number, Actor actor) {
        return files.get(number, actor);
    }

    @PostMapping("/{number}/reveals")
    @Operation(summary = "显示完整的个人信息：写明项目和理由，仅限本案的办理岗位，每次都留有记录，每日次数有限")
    ResponseEntity<Revealed> reveal(@PathVariable String number, @RequestBody RevealWish wish, Actor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new Revealed(files.reveal(number, wish.fields(), wish.reason(), actor)));
    }

    @PostMapping("/searches")
    @Operation(summary = "按身份证号查档；每次查询都留有记录")
    ArchiveSearch.Finding search(@Valid @RequestBody IdNumberSearch wish, Actor actor) {
        return search.byIdNumber(new IdNumber(wish.idNumber()), actor);
    }

    @PostMapping(path = "/exports", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "导出档案名单（Excel）：仅限数据导出员，本工会及下级；个人信息各列须逐一指明，并写明用途，每次都留有记录")
    ResponseEntity<byte[]> export(@RequestBody ArchiveExports.Wish wish, Actor actor) {
        ArchiveState.check(wish.state());
        ArchiveExports.Export export = exports.export(wish, actor);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.parseMediaType(SHEET))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(export.name(), StandardCharsets.UTF_8).build().toString())
            .body(export.content());
    }
}
