package cn.unioncare.organisation.web;

import cn.unioncare.organisation.Absence;
import cn.unioncare.organisation.AbsenceReason;
import cn.unioncare.organisation.Absences;
import cn.unioncare.organisation.NewAbsence;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Absences and substitutes over HTTP. */
@RestController
@RequestMapping("/api/absences")
@Tag(name = "absences", description = "请假与代理")
class AbsenceController {

    record Item(String id, String login, String name, String substitute, String substituteName, LocalDate from,
                LocalDate until, AbsenceReason reason, String reasonName, Absence.State state) { }

    record Choice(String value, String label) { }

    record Page(List<Item> items, List<Choice> colleagues, List<Choice> reasons) { }

    record Declared(String id) { }

    private final Absences absences;
    private final People people;

    AbsenceController(Absences absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "请假与代理：本人请假和代理他人的；union=true 时本工会全体人员的（管理员、督查员）")
    Page list(@RequestParam(defaultValue = "false") boolean union, Actor actor) {
        List<Absence> found = union ? absences.ofUnion(actor) : absences.concerning(actor.login());
        Map<String, String> names = people.namesOf(found.stream().flatMap(absence ->
            Stream.concat(Stream.of(absence.login()), absence.substitute().stream())).distinct().toList());
        return new Page(found.stream().map(absence -> item(absence, names)).toList(),
            absences.colleagues(actor).entrySet().stream().map(one -> new Choice(one.getKey(), one.getValue())).toList(),
            Stream.of(AbsenceReason.values()).map(reason -> new Choice(reason.name(), reason.label())).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记请假，可指定同一工会的代理人，其岗位与请假人的岗位不得互相排斥；login 只在管理员代为登记时填写")
    Declared declare(@RequestBody @Valid NewAbsence absence, Actor actor) {
        return new Declared(absences.declare(absence, actor));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤销或提前结束请假，代理随即结束")
    void callOff(@PathVariable String id, Actor actor) {
        absences.callOff(id, actor);
    }

    private Item item(Absence absence, Map<String, String> names) {
        String substitute = absence.substitute().orElse(null);
        return new Item(absence.id(), absence.login(), names.get(absence.login()), substitute,
            substitute == null ? null : names.get(substitute), absence.from(), absence.until(), absence.reason(),
            absence.reason().label(), absence.on(absences.today()));
    }
}
