package cn.unioncare.dossier.web;

import cn.unioncare.dossier.Dossier;
import cn.unioncare.dossier.Dossiers;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 卷宗 over HTTP, written as it is read. */
@RestController
@RequestMapping("/api/audit/cases/{case}/dossier")
@Tag(name = "audit", description = "审计：操作记录、校验、链头、卷宗")
class DossierController {

    record Wish(String reason) { }

    private final Dossiers dossiers;

    DossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping
    @Operation(summary = "审计人员调阅一案的卷宗（zip），可用 --verify 脱离数据库校验；调阅记入办理记录")
    void audited(@PathVariable("case") String number, Actor actor, HttpServletResponse response) throws IOException {
        send(dossiers.of(number, actor), response);
    }

    @PostMapping
    @Operation(summary = "写明用途，导出一案的卷宗（zip）；审计人员和数据导出员可以导出，导出记入办理记录")
    void exported(@PathVariable("case") String number, @RequestBody Wish wish, Actor actor, HttpServletResponse response)
            throws IOException {
        send(dossiers.of(number, wish.reason(), actor), response);
    }

    private static void send(Dossier dossier, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setContentLengthLong(dossier.length());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(dossier.fileName(), StandardCharsets.UTF_8).build().toString());
        try (OutputStream out = response.getOutputStream()) {
            dossier.writeTo(out);
        }
    }
}
