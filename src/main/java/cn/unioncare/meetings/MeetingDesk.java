package cn.unioncare.meetings;

import cn.unioncare.meetings.Agenda.Waiting;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.NumberSeries.Kind;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides many candidates as one act: each one's task is completed by this transaction, or none is. What is wrong is told
 * beside every candidate that it concerns, not beside the first.
 */
@Component
class MeetingDesk {

    private final Bodies bodies;
    private final Agenda agenda;
    private final KinshipRules kinship;
    private final NumberSeries numbers;
    private final TasksOfMeeting tasks;
    private final MeetingStore store;
    private final Clock clock;

    MeetingDesk(Bodies bodies, Agenda agenda, KinshipRules kinship, NumberSeries numbers, TasksOfMeeting tasks,
                MeetingStore store, Clock clock) {
        this.bodies = bodies;
        this.agenda = agenda;
        this.kinship = kinship;
        this.numbers = numbers;
        this.tasks = tasks;
        this.store = store;
        this.clock = clock;
    }

    /** @throws Refusal 400, 403 or 409 with a message for each candidate that cannot be decided so */
    @Transactional
    public MeetingHeld hold(MeetingRecord meeting, Account account) {
        Body body = bodies.find(meeting.body()).orElseThrow(() -> Refusal.invalid("body", "没有这个会议机构，请重新选择"));
        AttendanceRules attendance = new AttendanceRules(meeting, body);
        refuse(attendance.problems());
        Actor actor = account.actorIn(Role.SECRETARY);
        // Taken first: two meetings of one union wait for each other here, and the second sees what the first decided.
        String number = numbers.next(Kind.MEETING, actor.union(), Year.now(clock));
        Map<String, Waiting> waiting = agenda.of(body, account);
        refuseWhatDoesNotWait(meeting, waiting);
        kinship.admitRecorder(meeting, actor);
        refuse(kinship.problems(meeting, actor));
        Sitting sitting = sitting(number, body, meeting);
        List<Decided> decided = meeting.items().stream().map(item -> decided(waiting.get(item.caseNumber()).item(), item,
            body, attendance)).toList();
        tasks.complete(sitting, decided, waiting, account);
        store.add(sitting, decided, actor);
        return MeetingHeld.of(sitting, decided);
    }

    private static void refuseWhatDoesNotWait(MeetingRecord meeting, Map<String, Waiting> waiting) {
        List<FieldError> gone = new ArrayList<>();
        for (int i = 0; i < meeting.items().size(); i++) {
            String number = meeting.items().get(i).caseNumber();
            if (!waiting.containsKey(number)) {
                gone.add(new FieldError("items[" + i + "].case", number + "：该议题不在待议之列，可能已由他人办结或签收"));
            }
        }
        if (!gone.isEmpty()) {
            throw Refusal.conflict(gone, gone.size() + " 项议题不在待议之列，会议未记录，请刷新后重新选择");
        }
        refuse(divided(meeting, waiting));
    }

    // All candidates of a round come before the meeting, or none.
    static List<FieldError> divided(MeetingRecord meeting, Map<String, Waiting> waiting) {
        Set<String> chosen = meeting.items().stream().map(ItemVote::caseNumber).collect(Collectors.toSet());
        Set<String> bound = new HashSet<>(waiting.values().stream().filter(one -> chosen.contains(one.item().caseId().value()))
            .map(one -> one.item().together()).flatMap(Optional::stream).toList());
        return waiting.values().stream().map(Waiting::item)
            .filter(item -> item.together().filter(bound::contains).isPresent() && !chosen.contains(item.caseId().value()))
            .map(item -> new FieldError("items", item.caseId() + "（" + item.title() + "）须与同一活动的其他候选对象在同一次会议上表决"))
            .toList();
    }

    private static void refuse(List<FieldError> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static Sitting sitting(String number, Body body, MeetingRecord meeting) {
        return new Sitting(number, body, meeting.heldOn(), Optional.ofNullable(meeting.startedAt()), meeting.place(),
            meeting.chair(), meeting.recorder(), Optional.ofNullable(meeting.presenter()), meeting.expected(),
            meeting.turnout(body), meeting.participants());
    }

    private static Decided decided(AgendaItem waiting, ItemVote item, Body body, AttendanceRules attendance) {
        return new Decided(waiting, item.ballot(), item.withdrawn(), item.discussion(),
            body.rule().resultOf(attendance.turnout(item), item.ballot()));
    }
}
