package cn.unioncare.nomination.entry;

import cn.unioncare.documents.FileCard;
import cn.unioncare.nomination.Candidacy;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.Masking;
import cn.unioncare.workflow.BodyBinder;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The clerks' side of 自荐、互荐. */
@RestController
@RequestMapping("/api/entries")
@Tag(name = "entries", description = "自荐、互荐的办理")
class EntryController {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** As it is listed: the name shortened. @param unitName empty where nobody has said it yet */
    record Card(String receipt, String round, String programmeId, String programme, String entry, String entryName, String state,
                String stateName, OffsetDateTime receivedAt, String name, String workUnit, String unit, String unitName,
                String nomination) { }

    /** @param total of all pages; @param next where the following page begins; null on the last */
    record Cards(List<Card> items, long total, String next) { }

    /** @param units to which the organiser may hand it */
    record Whole(Card card, EntryContent content, String reason, List<FileCard> files, List<Choice> units, boolean mine,
                 boolean mayDirect) { }

    record Choice(String code, String name) { }

    record Direction(@NotBlank(message = "请选择转交的工会") @Size(max = 12, message = "工会编码不正确") String unit) { }

    record Refused(@NotBlank(message = "请写明未采用的原因") @Size(max = 500, message = "原因不超过 500 字") String reason) { }

    record Filed(@JsonProperty("case") String caseId) { }

    private final EntryDesk desk;
    private final Unions unions;
    private final BodyBinder binder;

    EntryController(EntryDesk desk, Unions unions, BodyBinder binder) {
        this.desk = desk;
        this.unions = unions;
        this.binder = binder;
    }

    @GetMapping
    @Operation(summary = "本工会的自荐、互荐：state 为 RECEIVED 待处理、TAKEN 已转为推荐、DECLINED 未采用")
    Cards list(@RequestParam(defaultValue = "RECEIVED") PublicEntry.State state, @RequestParam(required = false) String after,
               @RequestParam(defaultValue = "50") int limit, Actor actor) {
        EntryDesk.Page page = desk.list(state, after, limit, actor);
        Map<UnionCode, String> names = unions.namesOf(page.items().stream().flatMap(entry -> entry.unit().stream()).toList());
        return new Cards(page.items().stream().map(entry -> card(entry, names)).toList(), page.total(), page.next());
    }

    @GetMapping("/{receipt}")
    @Operation(summary = "一份自荐、互荐的全部内容，查看留有记录")
    Whole open(@PathVariable String receipt, Actor actor) {
        PublicEntry entry = desk.open(receipt, actor);
        boolean organises = actor.union().equals(entry.organiser());
        return new Whole(card(entry, unions.namesOf(entry.unit().stream().toList())), entry.content().orElse(null), entry.reason().orElse(null), desk.filesOf(entry),
            organises ? desk.unitsFor(entry).stream().map(union -> new Choice(union.code().value(), union.name())).toList()
                : List.of(), entry.unit().filter(actor.union()::equals).isPresent(), organises);
    }

    @PostMapping("/{receipt}/direction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "组织单位转交推荐对象所在单位的工会")
    void direct(@PathVariable String receipt, @Valid @RequestBody Direction direction,
                @AuthenticationPrincipal Account clerk) {
        desk.direct(receipt, direction.unit(), clerk.actorIn(Role.CLERK));
    }

    @PostMapping("/{receipt}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "不采用，写明原因")
    void decline(@PathVariable String receipt, @Valid @RequestBody Refused refused,
                 @AuthenticationPrincipal Account clerk) {
        desk.decline(receipt, refused.reason(), clerk.actorIn(Role.CLERK));
    }

    @PostMapping("/{receipt}/nomination")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "转为推荐：内容为该项目的推荐表，由推荐对象所在单位的经办人补齐")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
        content = @Content(schema = @Schema(implementation = Candidacy.class)))
    Filed nominate(@PathVariable String receipt, @RequestBody JsonNode candidacy, @AuthenticationPrincipal Account clerk) {
        return new Filed(desk.nominate(receipt, binder.bind(candidacy, Candidacy.class), clerk.actorIn(Role.CLERK)).value());
    }

    private Card card(PublicEntry entry, Map<UnionCode, String> names) {
        return new Card(entry.receipt(), entry.round().value(), entry.programme(),
            desk.titleOf(entry), entry.entry().name(), entry.entry().label(), entry.state().name(), entry.state().label(),
            entry.receivedAt().atZoneSameInstant(CHINA).toOffsetDateTime(),
            entry.content().map(content -> Masking.name(content.candidate().name())).orElse(null),
            entry.content().map(content -> content.candidate().workUnit()).orElse(null),
            entry.unit().map(Object::toString).orElse(null), entry.unit().map(names::get).orElse(null),
            entry.nomination().map(Object::toString).orElse(null));
    }
}
