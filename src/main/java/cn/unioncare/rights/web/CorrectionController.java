package cn.unioncare.rights.web;

import cn.unioncare.hardship.ArchiveField;
import cn.unioncare.registry.Reveals;
import cn.unioncare.rights.Correction;
import cn.unioncare.rights.CorrectionDecision;
import cn.unioncare.rights.CorrectionRequest;
import cn.unioncare.rights.Corrections;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 更正 over HTTP. */
@RestController
@RequestMapping("/api/personal-data/corrections")
@Tag(name = "personal-data", description = "个人信息权利：授权、查阅、更正、到期销毁")
class CorrectionController {

    record CorrectionList(List<Correction> items) { }

    record RevealWish(List<String> fields, String reason) { }

    record Revealed(List<Reveals.Shown> items) { }

    record FieldList(List<ArchiveField> items) { }

    private final Corrections corrections;

    CorrectionController(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping
    @Operation(summary = "本工会登记或审批的更正申请，待审批的在前")
    CorrectionList list(Actor actor) {
        return new CorrectionList(corrections.list(actor));
    }

    @GetMapping("/fields/{case}")
    @Operation(summary = "该案档案中可以更正的项目及现有内容")
    FieldList fields(@PathVariable("case") String number, Actor actor) {
        return new FieldList(corrections.fieldsOf(number, actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记更正申请，须附证明材料；由认定工会的另一人审批")
    Correction enter(@Valid @RequestBody CorrectionRequest request, Actor actor) {
        return corrections.enter(request, actor);
    }

    @GetMapping("/{number}")
    @Operation(summary = "一份更正申请及书面答复")
    Correction get(@PathVariable String number, Actor actor) {
        return corrections.get(number, actor);
    }

    @PostMapping("/{number}/reveals")
    @Operation(summary = "显示更正内容的完整信息：写明项目和理由，仅限本案的办理岗位，每次都留有记录，每日次数有限")
    ResponseEntity<Revealed> reveal(@PathVariable String number, @RequestBody RevealWish wish, Actor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new Revealed(corrections.reveal(number, wish.fields(), wish.reason(), actor)));
    }

    @PostMapping("/{number}/decision")
    @Operation(summary = "审批更正：同意的，档案更正为新版本，原内容加密留存；不同意的，书面答复理由")
    Correction decide(@PathVariable String number, @Valid @RequestBody CorrectionDecision decision, Actor actor) {
        return corrections.decide(number, decision, actor);
    }
}
