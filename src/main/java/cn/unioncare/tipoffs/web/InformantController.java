package cn.unioncare.tipoffs.web;

import cn.unioncare.registry.Reveals;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who informed, over HTTP: a reveal of its own, recorded with its reason, for those who work on the tip-off. */
@RestController
@RequestMapping("/api/tipoffs/{case}")
@Tag(name = "tipoffs", description = "举报办理")
class InformantController {

    record RevealWish(List<String> fields, String reason) { }

    record Revealed(List<Reveals.Shown> items) { }

    record Personal(List<Reveals.Masked> items, boolean revealable) { }

    private final Reveals reveals;

    InformantController(Reveals reveals) {
        this.reveals = reveals;
    }

    @GetMapping("/personal")
    @Operation(summary = "举报人是否留有姓名和联系方式，内容不显示；仅限办理本件的审核人、审批人")
    Personal personal(@PathVariable("case") String number, Actor actor) {
        CaseId id = own(number, actor);
        return new Personal(reveals.masked(id, actor), true);
    }

    @PostMapping("/reveals")
    @Operation(summary = "显示举报人的姓名、联系方式：写明理由，每次都留有记录，每日次数有限")
    ResponseEntity<Revealed> reveal(@PathVariable("case") String number, @RequestBody RevealWish wish, Actor actor) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
            .body(new Revealed(reveals.reveal(own(number, actor), wish.fields(), wish.reason(), actor)));
    }

    private CaseId own(String number, Actor actor) {
        if (!number.startsWith("JB-") || !CaseId.isWellFormed(number) || !reveals.mayReveal(new CaseId(number), actor)) {
            throw Refusal.notFound(Refusal.NOT_YOURS);
        }
        return new CaseId(number);
    }
}
