package cn.unioncare.workflow.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.workflow.FilledForm;
import cn.unioncare.workflow.StartDesk;
import cn.unioncare.workflow.StartEntry;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The forms that start a case over HTTP; filing is the flow's own address. */
@RestController
@RequestMapping("/api/forms")
@Tag(name = "forms", description = "发起流程的表单")
class StartFormController {

    private final StartDesk desk;

    StartFormController(StartDesk desk) {
        this.desk = desk;
    }

    record Entries(List<StartEntry> items) { }

    @GetMapping
    @Operation(summary = "本人现在可以发起的事项：表单和提交地址，可按流程筛选")
    Entries entries(@RequestParam(required = false) String process, @AuthenticationPrincipal Account account) {
        return new Entries(desk.entries(process, account));
    }

    @GetMapping("/{form}")
    @Operation(summary = "发起流程的表单与已有数据，如 application")
    FilledForm form(@PathVariable String form, @AuthenticationPrincipal Account account) {
        return desk.form(form, account);
    }

    @PutMapping("/{form}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "保存草稿；每人每张表单一份，保留 30 天")
    void draft(@PathVariable String form, @RequestBody JsonNode body, @AuthenticationPrincipal Account account) {
        desk.keepDraft(form, body, account);
    }

    @DeleteMapping("/{form}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "删除草稿")
    void discardDraft(@PathVariable String form, @AuthenticationPrincipal Account account) {
        desk.discardDraft(form, account);
    }
}
