package cn.unioncare.recusal.web;

import cn.unioncare.recusal.KinshipLiftings;
import cn.unioncare.recusal.Lifting;
import cn.unioncare.recusal.NewLifting;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 亲属声明更正 over HTTP: one asks, another confirms. Whom an entry names, nobody but its owner is told. */
@RestController
@Tag(name = "account")
class LiftingController {

    record Asked(String id) { }

    record Decision(@NotNull(message = "请选择是否同意更正") Boolean confirmed) { }

    /** @param caseId the case of a declaration; null where it is an entry of the register */
    record Item(String id, String login, String name, String union, @JsonProperty("case") String caseId, String reason,
                LocalDate askedOn, Lifting.State state, String stateName, String decidedBy, LocalDate decidedOn) {

        static Item of(Lifting lifting) {
            return new Item(lifting.id(), lifting.login(), lifting.name(), lifting.union().value(),
                lifting.caseId().map(CaseId::value).orElse(null), lifting.reason(), lifting.askedOn(), lifting.state(),
                lifting.state().label(), lifting.decidedBy().orElse(null), lifting.decidedOn().orElse(null));
        }
    }

    record Items(List<Item> items) { }

    private final KinshipLiftings liftings;

    LiftingController(KinshipLiftings liftings) {
        this.liftings = liftings;
    }

    @PostMapping("/api/account/relatives/liftings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "申请更正误报的亲属声明或登记；管理员核准前仍须回避")
    Asked ask(@Valid @RequestBody NewLifting wish, Actor actor) {
        return new Asked(liftings.ask(wish, actor));
    }

    @GetMapping("/api/kinship-liftings")
    @Operation(summary = "本级及下级人员的亲属声明更正申请，待核准的在前")
    Items all(Actor actor) {
        return new Items(liftings.under(actor).stream().map(Item::of).toList());
    }

    @PostMapping("/api/kinship-liftings/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "核准或不予核准一项更正申请；申请人本人不得核准")
    void decide(@PathVariable String id, @Valid @RequestBody Decision decision, Actor actor) {
        liftings.decide(id, decision.confirmed(), actor);
    }
}
