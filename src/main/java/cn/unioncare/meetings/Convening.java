package cn.unioncare.meetings;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.recusal.Recusals;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.workflow.Collisions;
import cn.unioncare.workflow.TaskDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Recording a meeting, with what comes of it when it does not come about: a collision is tried again, and a declaration of
 * kinship, which undoes the whole record, is itself kept.
 */
@Service
public class Convening {

    private final MeetingDesk desk;
    private final Bodies bodies;
    private final Agenda agenda;
    private final TaskDesk tasks;
    private final Recusals recusals;
    private final Collisions collisions;

    Convening(MeetingDesk desk, Bodies bodies, Agenda agenda, TaskDesk tasks, Recusals recusals, Collisions collisions) {
        this.desk = desk;
        this.bodies = bodies;
        this.agenda = agenda;
        this.tasks = tasks;
        this.recusals = recusals;
        this.collisions = collisions;
    }

    /** @throws Refusal with a message beside each candidate that cannot be decided so; then none is decided */
    public MeetingHeld hold(MeetingRecord meeting, Account account) {
        List<Integer> kin = IntStream.range(0, meeting.items().size()).filter(i -> !meeting.items().get(i).noKinship())
            .boxed().toList();
        if (!kin.isEmpty()) {
            recuse(meeting, kin, account);
        }
        MeetingHeld[] held = new MeetingHeld[1];
        collisions.retried(() -> held[0] = desk.hold(meeting, account));
        return held[0];
    }

    private void recuse(MeetingRecord meeting, List<Integer> kin, Account account) {
        Optional<Body> body = bodies.find(meeting.body());
        Map<String, Agenda.Waiting> waiting = body.map(known -> agenda.of(known, account)).orElse(Map.of());
        kin.stream().map(i -> waiting.get(meeting.items().get(i).caseNumber())).filter(one -> one != null)
            .map(Agenda.Waiting::item).forEach(item -> recuse(item, body.orElseThrow(), account));
        throw Refusal.forbidden(kin.stream().map(i -> new FieldError("items[" + i + "].noKinship",
                "您已声明与该对象有亲属关系，应当回避，请由其他记录人记录")).toList(),
            "与议题对象有亲属关系的应当回避（冀工办发〔2017〕44号 三(二) 严禁优亲厚友）。会议未记录，请移出这些议题后重新提交");
    }

    // A task that several candidates share stays with whoever has it: the recusal is from the one candidate.
    private void recuse(AgendaItem item, Body body, Account account) {
        collisions.retried(() -> {
            if (item.together().isEmpty()) {
                tasks.recuse(item.task(), account);
            } else {
                recusals.declared(item.caseId(), body.id(), account.actorIn(Role.SECRETARY));
            }
        });
    }
}
