package cn.unioncare.recusal.web;

import cn.unioncare.recusal.KinshipLiftings;
import cn.unioncare.recusal.Lifting;
import cn.unioncare.recusal.NewRelative;
import cn.unioncare.recusal.Recusals;
import cn.unioncare.recusal.RegisteredRelative;
import cn.unioncare.recusal.Relation;
import cn.unioncare.recusal.Relatives;
import cn.unioncare.shared.Actor;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own register of relatives over HTTP; nobody sees another's. */
@RestController
@RequestMapping("/api/account/relatives")
@Tag(name = "account", description = "本人的账号")
class RelativeController {

    /** @param lifting how it stands with the last request to lift it as a mistake; null where there was none */
    record Entry(String id, Relation relation, String relationName, String name, LocalDate registeredOn,
                 LocalDate endedOn, Lifting.State lifting) {

        static Entry of(RegisteredRelative entry, Map<String, Lifting.State> liftings) {
            return new Entry(entry.id(), entry.relation(), entry.relation().label(), entry.name(), entry.registeredOn(),
                entry.endedOn().orElse(null), liftings.get(entry.id()));
        }
    }

    /** A declaration of kinship in a case that stands. */
    record Declared(@JsonProperty("case") String caseId, LocalDate declaredOn, Lifting.State lifting) { }

    record Choice(Relation value, String label) { }

    record Register(List<Entry> relatives, LocalDate confirmedOn, LocalDate confirmBy, boolean reminder,
                    List<Choice> relations, List<Declared> declarations) { }

    record Registered(String id) { }

    record Confirmed(LocalDate confirmedOn) { }

    private final Relatives relatives;
    private final Recusals recusals;
    private final KinshipLiftings liftings;

    RelativeController(Relatives relatives, Recusals recusals, KinshipLiftings liftings) {
        this.relatives = relatives;
        this.recusals = recusals;
        this.liftings = liftings;
    }

    @GetMapping
    @Operation(summary = "我的亲属登记：姓名不显示完整，身份证号不保存；每年确认一次")
    Register register(Actor actor) {
        Relatives.Register found = relatives.of(actor.login());
        Map<String, Lifting.State> asked = new HashMap<>();
        liftings.of(actor.login()).forEach(lifting -> asked.put(lifting.subject(), lifting.state()));
        return new Register(found.relatives().stream().map(entry -> Entry.of(entry, asked)).toList(),
            found.confirmedOn().orElse(null), found.confirmBy(), found.reminder(),
            Stream.of(Relation.values()).map(relation -> new Choice(relation, relation.label())).toList(),
            recusals.of(actor.login()).stream().map(one -> new Declared(one.caseId().value(), one.on(),
                asked.get(one.caseId().value()))).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记本人或一名亲属，立即生效：此后不能查看、办理其家庭的案件")
    Registered add(@RequestBody @Valid NewRelative relative, Actor actor) {
        return new Registered(relatives.register(relative, actor.login()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤下一项登记；对此前登记的案件仍然有效")
    void end(@PathVariable String id, Actor actor) {
        relatives.end(id, actor.login());
    }

    @PostMapping("/confirmation")
    @Operation(summary = "年度确认：登记完整、无变化")
    Confirmed confirm(Actor actor) {
        return new Confirmed(relatives.confirm(actor.login()));
    }
}
