package cn.unioncare.meetings;

import cn.unioncare.meetings.Agenda.Waiting;
import cn.unioncare.organisation.Account;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.Refusal.Kind;
import cn.unioncare.workflow.TaskDesk;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Completes every task that a meeting has decided, each with what its flow makes of the decision. */
@Component
class TasksOfMeeting {

    private final TaskDesk desk;
    private final ObjectMapper json;

    TasksOfMeeting(TaskDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    /**
     * In the order of the cases, so that no two meetings wait for each other.
     *
     * @throws Refusal if one of them is refused, with what each of the refused is refused for; nothing is kept then
     */
    void complete(Sitting sitting, List<Decided> decided, Map<String, Waiting> waiting, Account account) {
        Map<String, List<Decided>> byTask = decided.stream().collect(Collectors.groupingBy(
            one -> one.item().task(), TreeMap::new, Collectors.toList()));
        List<List<Decided>> ordered = byTask.values().stream().sorted((one, other) -> first(one).compareTo(first(other))).toList();
        List<FieldError> problems = new ArrayList<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (List<Decided> ofTask : ordered) {
            DecidedByMeeting flow = waiting.get(ofTask.get(0).item().caseId().value()).flow();
            try {
                desk.complete(ofTask.get(0).item().task(), json.valueToTree(flow.handedIn(sitting, ofTask)), true, account);
            } catch (Refusal refusal) {
                kinds.add(refusal.kind());
                ofTask.forEach(one -> problems.add(new FieldError("items[" + decided.indexOf(one) + "].case",
                    one.item().caseId() + "（" + one.item().title() + "）：" + reason(refusal))));
            }
        }
        if (!problems.isEmpty()) {
            throw together(kinds, problems);
        }
    }

    private static String first(List<Decided> ofTask) {
        return ofTask.stream().map(one -> one.item().caseId().value()).min(String::compareTo).orElseThrow();
    }

    private static String reason(Refusal refusal) {
        return refusal.errors().isEmpty() ? refusal.getMessage()
            : refusal.errors().stream().map(FieldError::message).distinct().collect(Collectors.joining("；"));
    }

    private static Refusal together(Set<Kind> kinds, List<FieldError> problems) {
        String detail = problems.size() + " 项议题未能办理，会议未记录，其他议题也未办理，请按提示处理后重新提交";
        if (kinds.contains(Kind.CONFLICT) || kinds.contains(Kind.NOT_FOUND)) {
            return Refusal.conflict(problems, detail);
        }
        return kinds.contains(Kind.FORBIDDEN) ? Refusal.forbidden(problems, detail) : Refusal.invalid(problems);
    }
}
