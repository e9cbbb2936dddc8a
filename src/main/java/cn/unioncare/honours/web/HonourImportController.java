package cn.unioncare.honours.web;

import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.honours.HonourImports;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The titles of the years before, from an Excel file. */
@RestController
@RequestMapping("/api/honours/imports")
@Tag(name = "honours", description = "荣誉登记")
class HonourImportController {

    /** What is sent, for the description of the API. */
    record Sheet(@Schema(type = "string", format = "binary", description = "按模板填写的 .xlsx，不超过 10 MB") String file) { }

    private final HonourImports imports;

    HonourImportController(HonourImports imports) {
        this.imports = imports;
    }

    @GetMapping("/template")
    @Operation(summary = "以往荣誉导入的模板")
    ResponseEntity<byte[]> template() {
        return PaperAnswers.of(imports.template());
    }

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "检查要导入的文件，列出每一处错误的行、列；不写入任何内容")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Sheet.class)))
    HonourImports.Preview preview(MultipartHttpServletRequest request, Actor actor) throws IOException {
        return imports.preview(content(request), actor);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "导入以往荣誉，全部成功或全部不成")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Sheet.class)))
    HonourImports.Applied apply(MultipartHttpServletRequest request, Actor actor) throws IOException {
        return imports.apply(content(request), actor);
    }

    private static byte[] content(MultipartHttpServletRequest request) throws IOException {
        List<MultipartFile> files = request.getFiles("file");
        if (files.size() != 1 || files.get(0).isEmpty()) {
            throw Refusal.invalid("file", "请选择一个按模板填写的 .xlsx 文件");
        }
        return files.get(0).getBytes();
    }
}
