package cn.unioncare.meetings;

import cn.unioncare.organisation.People;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Nobody votes on a relative. Most members of a body have no account and withdraw by themselves; of a colleague of the
 * union, known by the name, the register of relatives is asked.
 */
@Component
class KinshipRules {

    private static final String CLAUSE = "（冀工办发〔2017〕44号 三(二) 严禁优亲厚友）";

    private final People people;
    private final CaseBarrier barrier;

    KinshipRules(People people, CaseBarrier barrier) {
        this.people = people;
        this.barrier = barrier;
    }

    /** @throws Refusal 403 beside each candidate of whom the one who records is kin */
    void admitRecorder(MeetingRecord meeting, Actor actor) {
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        List<FieldError> problems = IntStream.range(0, meeting.items().size())
            .filter(i -> kept.stream().anyMatch(caseId -> caseId.value().equals(meeting.items().get(i).caseNumber())))
            .mapToObj(i -> new FieldError("items[" + i + "].case", "您与该对象有亲属关系，应当回避，请由其他记录人记录")).toList();
        if (!problems.isEmpty()) {
            throw Refusal.forbidden(problems, "与议题对象有亲属关系的应当回避，不得记录其表决" + CLAUSE);
        }
    }

    /** @return each candidate on whom somebody voted who is known to be kin */
    List<FieldError> problems(MeetingRecord meeting, Actor actor) {
        Map<String, Set<CaseId>> kept = keptFrom(meeting, actor);
        List<FieldError> problems = new ArrayList<>();
        for (int i = 0; i < meeting.items().size(); i++) {
            ItemVote item = meeting.items().get(i);
            String field = "items[" + i + "].withdrawn";
            kept.entrySet().stream().filter(member -> !item.namesWithdrawn().contains(member.getKey())
                    && member.getValue().stream().anyMatch(caseId -> caseId.value().equals(item.caseNumber())))
                .map(member -> new FieldError(field, member.getKey() + "与该对象有亲属关系，应当回避，不得参加表决" + CLAUSE))
                .forEach(problems::add);
        }
        return problems;
    }

    // Of whom there are two of one name, each counts: who withdraws by mistake loses nothing.
    private Map<String, Set<CaseId>> keptFrom(MeetingRecord meeting, Actor actor) {
        List<String> voters = meeting.voters().toList();
        List<String> logins = people.called(voters, actor.union());
        Map<String, String> names = people.namesOf(logins);
        return logins.stream().collect(Collectors.toMap(names::get, barrier::keptFrom,
            (one, other) -> Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet())));
    }
}
