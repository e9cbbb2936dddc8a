package cn.unioncare.payments.web;

import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.PaperAnswers;
import cn.unioncare.payments.BankFiles;
import cn.unioncare.payments.BatchSearch;
import cn.unioncare.payments.BatchState;
import cn.unioncare.payments.Batches;
import cn.unioncare.payments.ListWish;
import cn.unioncare.payments.NewBatch;
import cn.unioncare.payments.PaymentExports;
import cn.unioncare.payments.PaymentPrints;
import cn.unioncare.payments.Sort;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Batches and bank files over HTTP; their steps are tasks. */
@RestController
@RequestMapping("/api/payment-batches")
@Tag(name = "payments", description = "帮扶资金")
class BatchController {

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    record Opened(String batch) { }

    record Waiting(List<BatchSearch.Waiting> items) { }

    /** What is sent, for the description of the API. */
    record Upload(@Schema(type = "string", format = "binary", description = "银行回盘文件") String file) { }

    private final Batches batches;
    private final BatchSearch search;
    private final BankFiles files;
    private final PaymentPrints prints;
    private final PaymentExports exports;

    BatchController(Batches batches, BatchSearch search, BankFiles files, PaymentPrints prints, PaymentExports exports) {
        this.batches = batches;
        this.search = search;
        this.files = files;
        this.prints = prints;
        this.exports = exports;
    }

    @GetMapping
    @Operation(summary = "发放批次列表，本工会及下级：可按工会 union、资金 fund、状态 state 和 q（批次、发放编号）查询，按 sort 排序，默认最近的在前")
    Page<BatchSearch.Card> list(@RequestParam(required = false) String union, @RequestParam(required = false) String fund,
                                @RequestParam(required = false) BatchState state, @RequestParam(required = false) String q,
                                @RequestParam(defaultValue = "NEWEST") Sort sort, @RequestParam(defaultValue = "50") int limit,
                                @RequestParam(required = false) String after, Actor actor) {
        return search.list(new ListWish(union, fund, state == null ? null : state.name(), q, sort, PageSize.checked(limit), after), actor);
    }

    @PostMapping(path = "/exports", produces = {SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "导出发放批次（Excel）：仅限数据导出员，本工会及下级，写明用途，每次都留有记录")
    ResponseEntity<byte[]> export(@RequestBody ListExportWish<BatchState> wish, Actor actor) {
        return PaperAnswers.of(exports.batches(wish.wish(), wish.reason(), actor));
    }

    @GetMapping("/waiting")
    @Operation(summary = "本工会待编制发放清单的款项，按资金和发放方式")
    Waiting waiting(Actor actor) {
        return new Waiting(search.waiting(actor));
    }

    @GetMapping("/{batch}")
    @Operation(summary = "一个发放批次")
    BatchSearch.Card get(@PathVariable String batch, Actor actor) {
        return search.get(batch, actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "经办人建立发放批次，随之有“编制发放清单”任务")
    Opened open(@Valid @RequestBody NewBatch wish, Actor actor) {
        return new Opened(batches.open(wish, actor).value());
    }

    @PostMapping(path = "/{batch}/bank-file", produces = {MediaType.APPLICATION_OCTET_STREAM_VALUE, SHEET,
        MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "生成并下载银行代发文件：含个人账户信息，仅限支付工会的出纳，待提交期间，每次都留有记录")
    ResponseEntity<byte[]> bankFile(@PathVariable String batch, Actor actor) {
        BankFiles.Made made = files.make(batch, actor);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore().cachePrivate())
            .contentType(made.text() ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(SHEET))
            .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(made.fileName(), StandardCharsets.UTF_8).build().toString())
            .header("X-Content-Type-Options", "nosniff").body(made.content());
    }

    @PostMapping(path = "/{batch}/bank-replies", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "读取银行回盘文件，列出逐笔结果和不能登记的各处，供“登记银行回盘”任务提交；不写入任何内容")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true, content = @Content(
        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = Upload.class)))
    BankFiles.Read read(@PathVariable String batch, MultipartHttpServletRequest request, Actor actor) throws IOException {
        return files.read(batch, content(request), actor);
    }

    @GetMapping(path = "/{batch}/list", produces = {WORD, SHEET, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    @Operation(summary = "打印发放清单（签收单）：含姓名，仅限支付工会的经办人、出纳，每次都留有记录；format 为 WORD 或 EXCEL")
    ResponseEntity<byte[]> printed(@PathVariable String batch, @RequestParam(defaultValue = "WORD") Format format, Actor actor) {
        return PaperAnswers.of(prints.list(batch, format, actor));
    }

    private static byte[] content(MultipartHttpServletRequest request) throws IOException {
        List<MultipartFile> files = request.getFiles("file");
        if (files.size() != 1 || files.get(0).isEmpty()) {
            throw Refusal.invalid("file", "请选择一个银行回盘文件");
        }
        return files.get(0).getBytes();
    }
}
