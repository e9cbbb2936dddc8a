package cn.unioncare.organisation;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger what was changed of a union and its people, in a chain of that union and year: such acts belong to
 * no case. It holds logins, codes and dates, and no names of people.
 */
@Component
public class AdministrationRecords {

    /** The kind of the chains, 组织管理. */
    public static final String KIND = "ZZ";

    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdministrationRecords(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Within the transaction that changes it. */
    public void record(UnionCode union, String act, Actor actor, Map<String, ?> facts) {
        Map<String, String> told = new HashMap<>();
        facts.forEach((name, value) -> told.put(name, String.valueOf(value)));
        events.publishEvent(new CaseEvent(chain(union), act, actor, told));
    }

    /** Facts of which the second date may be open. */
    public static Map<String, Object> period(Map<String, ?> facts, LocalDate from, LocalDate until) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("from", from);
        if (until != null) {
            all.put("until", until);
        }
        return all;
    }

    private CaseId chain(UnionCode union) {
        return new CaseId("%s-%s-%d-000000".formatted(KIND, union, Year.now(clock).getValue()));
    }
}
