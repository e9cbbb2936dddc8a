package cn.unioncare.campaign.web;

import cn.unioncare.campaign.ComparisonImports;
import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What civil affairs answer, from an Excel file. */
@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "campaigns", description = "两节送温暖活动")
class CivilAffairsController {

    /** What is sent, for the description of the API. */
    record Sheet(@Schema(type = "string", format = "binary", description = "按模板填写的 .xlsx，不超过 10 MB") String file) { }

    private final ComparisonImports imports;

    CivilAffairsController(ComparisonImports imports) {
        this.imports = imports;
    }

    @GetMapping("/comparison-template")
    @Operation(summary = "民政比对结果的导入模板")
    ResponseEntity<byte[]> template() {
        return PaperAnswers.of(imports.template());
    }

    @PostMapping(path = "/{campaign}/comparisons/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "检查民政比对结果的文件，列出每一处错误的行、列；不写入任何内容")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Sheet.class)))
    ComparisonImports.Preview preview(@PathVariable String campaign, MultipartHttpServletRequest request,
                                      @AuthenticationPrincipal Account clerk) throws IOException {
        return imports.preview(campaign, content(request), clerk.actorIn(Role.CLERK));
    }

    @PostMapping(path = "/{campaign}/comparisons", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "导入民政比对结果，全部成功或全部不成；同一档案以后导入的为准")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Sheet.class)))
    ComparisonImports.Applied apply(@PathVariable String campaign, MultipartHttpServletRequest request,
                                    @AuthenticationPrincipal Account clerk) throws IOException {
        return imports.apply(campaign, content(request), clerk.actorIn(Role.CLERK));
    }

    private static byte[] content(MultipartHttpServletRequest request) throws IOException {
        List<MultipartFile> files = request.getFiles("file");
        if (files.size() != 1 || files.get(0).isEmpty()) {
            throw Refusal.invalid("file", "请选择一个按模板填写的 .xlsx 文件");
        }
        return files.get(0).getBytes();
    }
}
