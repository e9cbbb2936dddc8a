package cn.unioncare.registry;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what is masked everywhere else: to those who work on the case, what they name, for a reason that is recorded.
 * 个人信息保护法 第六条: no more than the purpose needs.
 */
@Service
public class Reveals {

    private static final int MOST_FIELDS = 40;

    /** A value in full. */
    public record Shown(String field, String label, String value) { }

    /** A value as it stands in lists, cards and papers. */
    public record Masked(String field, String label, String masked) { }

    private final List<PersonalFiles> flows;
    private final CaseBarrier barrier;
    private final RevealCount count;
    private final RegistrySettings settings;
    private final CodeLists codes;
    private final ApplicationEventPublisher events;

    Reveals(List<PersonalFiles> flows, CaseBarrier barrier, RevealCount count, RegistrySettings settings, CodeLists codes,
            ApplicationEventPublisher events) {
        this.flows = List.copyOf(flows);
        this.barrier = barrier;
        this.count = count;
        this.settings = settings;
        this.codes = codes;
        this.events = events;
    }

    /**
     * @param fields which, by their paths
     * @param reason why, for the ledger
     * @throws Refusal 404 if the case is not the actor's to see; 403 to a relative of the household; 403 if the actor does not work on it or has been shown
     *                 enough for today; 400 for a field that is not there or a reason that is none
     */
    @Transactional
    public List<Shown> reveal(CaseId caseId, List<String> fields, String reason, Actor actor) {
        return shown(caseId, admitted(caseId, actor).of(caseId), fields, reason, Map.of(), actor);
    }

    /**
     * The same of what another paper of the case holds.
     *
     * @param paper its number, for the ledger
     * @param known all that the paper holds and that is masked
     */
    @Transactional
    public List<Shown> reveal(CaseId caseId, String paper, List<PersonalField> known, List<String> fields, String reason,
                              Actor actor) {
        admitted(caseId, actor);
        return shown(caseId, known, fields, reason, Map.of("paper", paper), actor);
    }

    private PersonalFiles admitted(CaseId caseId, Actor actor) {
        PersonalFiles flow = flowOf(caseId, actor).orElseThrow(() -> notFound(caseId));
        barrier.admit(caseId, actor);
        if (!flow.mayReveal(caseId, actor)) {
            throw Refusal.forbidden("只有本案建档工会、审核工会、认定工会的经办、调查、审核、审批岗位可以显示完整信息");
        }
        return flow;
    }

    private List<Shown> shown(CaseId caseId, List<PersonalField> known, List<String> fields, String reason,
                              Map<String, String> where, Actor actor) {
        String checked = RevealReason.checked("reason", reason, usualReason(caseId), known);
        List<PersonalField> asked = asked(fields, known);
        if (!count.oneMore(actor.login(), settings.revealsPerDay())) {
            throw Refusal.forbidden("您今天显示完整信息已达 " + settings.revealsPerDay() + " 次上限，确需继续的请联系系统管理员");
        }
        Map<String, String> facts = new HashMap<>(where);
        facts.put("reason", checked);
        for (int i = 0; i < asked.size(); i++) {
            facts.put("field" + (i + 1), asked.get(i).field());
        }
        events.publishEvent(new CaseEvent(caseId, "REVEALED", actor, facts));
        return asked.stream().map(field -> new Shown(field.field(), field.label(), field.value())).toList();
    }

    /** The same of which everybody sees as much who may see the case; nothing where there is no such case. */
    public List<Masked> masked(CaseId caseId, Actor actor) {
        barrier.admit(caseId, actor);
        return flowOf(caseId, actor).map(flow -> flow.of(caseId)).orElse(List.of()).stream()
            .map(field -> new Masked(field.field(), field.label(), field.masked())).toList();
    }

    public boolean mayReveal(CaseId caseId, Actor actor) {
        return flowOf(caseId, actor).filter(flow -> flow.mayReveal(caseId, actor)).isPresent();
    }

    private Optional<PersonalFiles> flowOf(CaseId caseId, Actor actor) {
        return flows.stream().filter(flow -> flow.isWithin(caseId, actor)).findFirst();
    }

    // The first of those that the dialog suggests.
    private String usualReason(CaseId caseId) {
        String list = "reveal-reason-" + caseId.value().substring(0, 2).toLowerCase(Locale.ROOT);
        return codes.of(list).orElseThrow(() -> new IllegalStateException("no code list " + list)).entries().get(0).label();
    }

    private static List<PersonalField> asked(List<String> fields, List<PersonalField> known) {
        if (fields == null || fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw Refusal.invalid("fields", "请选择要显示的内容，最多 " + MOST_FIELDS + " 项");
        }
        Map<String, PersonalField> byName = known.stream()
            .collect(Collectors.toMap(PersonalField::field, Function.identity()));
        List<String> distinct = new ArrayList<>(new LinkedHashSet<>(fields));
        List<FieldError> unknown = distinct.stream().filter(field -> !byName.containsKey(field))
            .map(field -> new FieldError("fields[" + fields.indexOf(field) + "]", "本案没有这一项内容")).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
        return distinct.stream().map(byName::get).toList();
    }

    private Refusal notFound(CaseId caseId) {
        String message = "没有这个案件，或者它不在您的办理范围内";
        return flows.stream().anyMatch(flow -> flow.knows(caseId)) ? Refusal.ofAnother(caseId, message)
            : Refusal.notFound(message);
    }
}
