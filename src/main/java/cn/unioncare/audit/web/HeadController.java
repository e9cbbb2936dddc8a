package cn.unioncare.audit.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

import cn.unioncare.audit.CaseOwnership;
import cn.unioncare.audit.Comparison;
import cn.unioncare.audit.Comparison.Chain;
import cn.unioncare.audit.Comparison.Day;
import cn.unioncare.audit.HeadComparisons;
import cn.unioncare.audit.HeadExports;
import cn.unioncare.audit.HeadFile;
import cn.unioncare.audit.HeadFiles;
import cn.unioncare.audit.HeadList;
import cn.unioncare.audit.LedgerVerifier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;

/** Daily heads over HTTP: taken out to be kept elsewhere, and brought back to be compared. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "audit", description = "审计：操作记录、校验、链头、卷宗")
class HeadController {

    private static final int LARGEST_HEAD = 100_000;

    private final HeadFiles files;
    private final HeadComparisons comparisons;
    private final LedgerVerifier verifier;
    private final HeadExports exports;
    private final CaseOwnership ownership;
    private final ObjectMapper json;

    HeadController(HeadFiles files, HeadComparisons comparisons, LedgerVerifier verifier, HeadExports exports, CaseOwnership ownership, ObjectMapper json) {
        this.files = files;
        this.exports = exports;
        this.comparisons = comparisons;
        this.verifier = verifier;
        this.ownership = ownership;
        this.json = json;
    }

    /**
     * @param verified  whether every record is what its chain was made of: a digest that is the same tells nothing of a row
     *                  that was edited beside it
     * @param elsewhere how many chains of other unions differ, of which the auditor learns no more
     */
    record Compared(boolean same, boolean verified, LocalDate firstDay, List<Day> days, boolean listed, List<Differing> chains, long elsewhere) { }

    /** @param caseId null where the chain is gone: its number is nowhere any more */
    record Differing(@JsonProperty("case") String caseId, String fingerprint, String kind, String kindName, long seqThen, long seqNow) {

        static Differing of(Chain chain) {
            return new Differing(chain.caseId(), chain.fingerprint(), chain.damage().name(), chain.damage().label(),
                    chain.seqThen(), chain.seqNow());
        }
    }

    /**
     * @param on      whether they are written into a folder by themselves
     * @param lastDay the last that lies there; null before the first
     * @param failure why the last try failed; null where it did not
     */
    record Kept(boolean on, LocalDate lastDay, OffsetDateTime triedAt, String failure) { }

    @GetMapping("/heads")
    @Operation(summary = "每日链头自动写入指定文件夹的情况：on 是否开启，lastDay 已写到哪一日，failure 最近一次失败的原因；供审计人员查看和监控调用")
    Kept kept() {
        HeadExports.Standing found = exports.standing();
        return new Kept(found.on(), found.lastDay().orElse(null),
            found.triedAt().map(at -> at.withOffsetSameInstant(ZoneOffset.ofHours(8))).orElse(null), found.failure().orElse(null));
    }

    @GetMapping("/heads/{day}")
    @Operation(summary = "某日链头文件：导出后在本系统以外保存，供日后比对；日期须在今天以前")
    ResponseEntity<HeadFile> head(@PathVariable LocalDate day, Actor actor) {
        AuditController.requireAuditor(actor);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, named("链头-" + day + ".json")).body(files.of(day));
    }

    @GetMapping("/heads/{day}/list")
    @Operation(summary = "某日链头清单（gzip）：每条链的指纹、末条编号和摘要，不含案件编号；比对时附上可指出是哪条链")
    void list(@PathVariable LocalDate day, Actor actor, HttpServletResponse response) throws IOException {
        AuditController.requireAuditor(actor);
        files.requireOver(day);
        response.setContentType("application/gzip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named("链头清单-" + day + ".gz"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (OutputStream out = response.getOutputStream()) {
            files.writeList(day, out);
        }
    }

    @PostMapping(value = "/comparisons", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "与导出的链头文件比对：提交链头文件的内容；附清单或一次比对多日的，以表单（multipart）提交")
    Compared compare(@RequestBody HeadFile head, Actor actor) {
        AuditController.requireAuditor(actor);
        return shown(comparisons.compare(List.of(head), Optional.empty()), actor);
    }

    @PostMapping(value = "/comparisons", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "与导出的链头文件比对：head 为一个或多个链头文件，list 为其中一日的清单")
    Compared compareFiles(MultipartHttpServletRequest request, Actor actor) throws IOException {
        AuditController.requireAuditor(actor);
        List<HeadFile> heads = new ArrayList<>();
        for (MultipartFile file : request.getFiles("head")) {
            heads.add(head(file));
        }
        MultipartFile list = request.getFile("list");
        return shown(comparisons.compare(heads, list == null || list.isEmpty() ? Optional.empty() : Optional.of(list(list))), actor);
    }

    private HeadFile head(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return json.readValue(content.readNBytes(LARGEST_HEAD), HeadFile.class);
        } catch (JacksonException unreadable) {
            throw Refusal.invalid("head", "不是链头文件，请选择以前从本系统导出的链头文件");
        }
    }

    private static HeadList list(MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return HeadList.read(content);
        } catch (IOException unreadable) {
            throw Refusal.invalid("list", "不是链头清单，请选择以前从本系统导出的链头清单");
        }
    }

    // A chain that is gone has no number any more, so it is told to every auditor.
    private Compared shown(Comparison found, Actor actor) {
        List<Differing> own = found.chains().stream().filter(chain -> chain.caseId() == null
                || CaseId.isWellFormed(chain.caseId()) && ownership.isWithin(new CaseId(chain.caseId()), actor))
            .map(Differing::of).toList();
        return new Compared(found.same(), verifier.verifyAll().verified(), found.firstDay(), found.days(), found.listed(), own, found.chains().size() - own.size());
    }

    private static String named(String name) {
        return ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
