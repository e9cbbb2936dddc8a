package cn.unioncare.organisation.web;

import cn.unioncare.organisation.Mandates;
import cn.unioncare.organisation.roster.Imports;
import cn.unioncare.organisation.roster.RosterSheets;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Units and accounts from and to Excel files. */
@RestController
@RequestMapping("/api/organisation")
@Tag(name = "organisation", description = "组织与账号管理")
class RosterController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What is sent, for the description of the API. */
    record Sheet(@Schema(type = "string", format = "binary", description = "按模板填写的 .xlsx，不超过 10 MB") String file) { }

    /** A secret to hand over. */
    record Slip(String login, String name, String unionName, String secret, OffsetDateTime until) { }

    /** @param workbook the slips as an Excel file, in Base64; like them it is told once and kept nowhere */
    record Imported(int units, int accounts, List<Slip> slips, String workbook) { }

    private final Imports imports;
    private final RosterSheets sheets;
    private final Mandates mandates;

    RosterController(Imports imports, RosterSheets sheets, Mandates mandates) {
        this.imports = imports;
        this.sheets = sheets;
        this.mandates = mandates;
    }

    @GetMapping("/imports/template")
    @Operation(summary = "批量导入的模板")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> template(Actor actor) {
        mandates.requireAdministrator(actor);
        return file("组织和账号导入模板.xlsx", sheets.template());
    }

    @PostMapping(path = "/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "检查要导入的文件：列出将新设的工会、将开立的账号，以及每一处错误的工作表、行、列；不写入任何内容")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Sheet.class)))
    Imports.Preview preview(MultipartHttpServletRequest request, Actor actor) throws IOException {
        return imports.preview(content(request), actor);
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入工会和账号，全部成功或全部不成；回答中的一次性密码只显示这一次")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Sheet.class)))
    ResponseEntity<Imported> apply(MultipartHttpServletRequest request, Actor actor) throws IOException {
        Imports.Applied applied = imports.apply(content(request), actor);
        List<Slip> slips = applied.issued().stream().map(one -> new Slip(one.account().login(), one.account().name(),
            one.account().unionName(), one.secret(), one.until())).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Imported(applied.units(), slips.size(),
            slips, Base64.getEncoder().encodeToString(sheets.secretsOf(applied.issued()))));
    }

    @GetMapping("/exports/units")
    @Operation(summary = "把某工会（union，默认本工会）及其下级导出为 Excel，含已撤销的")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> units(@RequestParam(required = false) String union, Actor actor) {
        return file("工会组织.xlsx", sheets.unitsOf(union, actor));
    }

    @GetMapping("/exports/accounts")
    @Operation(summary = "把某工会（union，默认本工会）及其下级的账号导出为 Excel，含已停用的")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> accounts(@RequestParam(required = false) String union, Actor actor) {
        return file("人员账号.xlsx", sheets.accountsOf(union, actor));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(XLSX))
            .cacheControl(CacheControl.noStore().cachePrivate())
            .header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff").body(content);
    }

    private static byte[] content(MultipartHttpServletRequest request) throws IOException {
        List<MultipartFile> files = request.getFiles("file");
        if (files.size() != 1 || files.get(0).isEmpty()) {
            throw Refusal.invalid("file", "请选择一个要导入的文件");
        }
        return files.get(0).getBytes();
    }
}
