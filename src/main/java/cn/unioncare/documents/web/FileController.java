package cn.unioncare.documents.web;

import cn.unioncare.documents.FileCard;
import cn.unioncare.documents.Files;
import cn.unioncare.documents.ReadFile;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Files over HTTP. What comes out is shown as what it is and nothing else, and is kept by nobody on the way. */
@RestController
@RequestMapping("/api/files")
@Tag(name = "files", description = "附件")
class FileController {

    private static final String EXAMPLE = """
        {"id":"0b7f6a52-3c1e-4d7a-9b1e-5f2c8a90d3e4","name":"收入证明.jpg","type":"image/jpeg","size":284113}""";

    /** What is sent, for the description of the API. */
    record Upload(@Schema(type = "string", format = "binary", description = "JPEG、PNG 或 PDF，不超过 10 MB") String file) { }

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "上传一个附件（JPEG、PNG、PDF，不超过 10 MB），随后在表单的 attachments 中引用其 id")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
            schema = @Schema(implementation = Upload.class)))
    @ApiResponse(responseCode = "201", description = "已上传",
        content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = FileCard.class), examples = @ExampleObject(EXAMPLE)))
    FileCard upload(MultipartHttpServletRequest request, Actor actor) throws IOException {
        List<MultipartFile> sent = request.getMultiFileMap().values().stream().flatMap(List::stream).toList();
        List<MultipartFile> named = request.getFiles("file");
        if (named.isEmpty()) {
            throw Refusal.invalid("file", "请选择要上传的文件");
        }
        if (sent.size() > 1) {
            throw Refusal.invalid("file", "一次只能上传一个文件，请逐个上传");
        }
        MultipartFile file = named.get(0);
        return files.keep(file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), content(file), actor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "下载附件；inline=true 时供页面内预览")
    @ApiResponse(responseCode = "200", description = "附件内容", content = {
        @Content(mediaType = MediaType.IMAGE_JPEG_VALUE, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string", format = "binary")),
        @Content(mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string", format = "binary"))})
    ResponseEntity<Resource> download(@PathVariable String id, @RequestParam(defaultValue = "false") boolean inline,
                                      Actor actor) {
        ReadFile file = files.read(id, actor).orElseThrow(Files::notFound);
        FileCard card = file.card();
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(card.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(card.type())).contentLength(card.size())
            .cacheControl(CacheControl.noStore().cachePrivate())
            .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", policy(card))
            .body(new InputStreamResource(file.content()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除本人上传且尚未提交的附件")
    void delete(@PathVariable String id, Actor actor) {
        files.remove(id, actor);
    }

    // Browsers of some years ago do not start their viewer of PDF in a sandbox. The style is the one with which a browser
    // lays out a picture that stands alone.
    private static String policy(FileCard card) {
        return card.type().equals(MediaType.APPLICATION_PDF_VALUE) ? "frame-ancestors 'self'"
            : "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
    }

    // Into an array of the right length: letting it grow would take the room twice.
    private static byte[] content(MultipartFile file) throws IOException {
        byte[] content = new byte[Math.toIntExact(file.getSize())];
        try (InputStream stream = file.getInputStream()) {
            stream.readNBytes(content, 0, content.length);
        }
        return content;
    }
}
