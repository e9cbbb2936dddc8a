package cn.unioncare.hardship.web;

import cn.unioncare.documents.Letter;
import cn.unioncare.hardship.Applications;
import cn.unioncare.hardship.CaseView;
import cn.unioncare.hardship.CaseViews;
import cn.unioncare.hardship.HardshipApplication;
import cn.unioncare.registry.Reveals;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.BodyBinder;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Applications and cases over HTTP. */
@RestController
@RequestMapping("/api/hardship")
@Tag(name = "hardship", description = "困难职工建档立卡")
class HardshipController {

    record Filed(@JsonProperty("case") String caseId) { }

    /**
     * @param fields the paths of what is to be shown, as in the list of personal data
     * @param reason why; goes into the ledger
     */
    record RevealWish(List<String> fields, String reason) { }

    record Revealed(List<Reveals.Shown> items) { }

    record Personal(List<Reveals.Masked> items, boolean revealable) { }

    private final Applications applications;
    private final CaseViews views;
    private final Reveals reveals;
    private final BodyBinder binder;

    HardshipController(Applications applications, CaseViews views, Reveals reveals, BodyBinder binder) {
        this.applications = applications;
        this.views = views;
        this.reveals = reveals;
        this.binder = binder;
    }

    @PostMapping("/applications")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记困难职工申请，启动建档流程")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = HardshipApplication.class)))
    Filed submit(@RequestBody JsonNode application, @AuthenticationPrincipal Account clerk) {
        return new Filed(applications.submit(binder.bind(application, HardshipApplication.class),
            clerk.actorIn(Role.CLERK)).value());
    }

    @GetMapping("/cases/{case}")
    @Operation(summary = "案件办理情况：状态、测算、公示、各环节结论与结果")
    CaseView get(@PathVariable("case") String number, Actor actor) {
        return views.of(number, actor);
    }

    @GetMapping("/cases/{case}/personal")
    @Operation(summary = "案件中的个人信息，隐去部分内容")
    Personal personal(@PathVariable("case") String number, Actor actor) {
        CaseId id = views.visible(number, actor);
        return new Personal(reveals.masked(id, actor), reveals.mayReveal(id, actor));
    }

    @PostMapping("/cases/{case}/reveals")
    @Operation(summary = "显示完整的个人信息：写明项目和理由，仅限本案的办理岗位，每次都留有记录，每日次数有限")
    ResponseEntity<Revealed> reveal(@PathVariable("case") String number, @RequestBody RevealWish wish, Actor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new Revealed(reveals.reveal(views.visible(number, actor), wish.fields(), wish.reason(), actor)));
    }

    @GetMapping("/cases/{case}/letters/{letter}")
    @Operation(summary = "书面告知书全文，由建档工会打印送达")
    Letter letter(@PathVariable("case") String number, @PathVariable String letter, Actor actor) {
        return views.letter(number, letter, actor);
    }
}
