package cn.unioncare.meetings;

import cn.unioncare.organisation.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What waits for a body, of every flow. */
@Component
class Agenda {

    /** One candidate with the flow that knows what comes of it. */
    record Waiting(AgendaItem item, DecidedByMeeting flow) { }

    private final ObjectProvider<DecidedByMeeting> flows;

    Agenda(ObjectProvider<DecidedByMeeting> flows) {
        this.flows = flows;
    }

    List<AgendaItem> items(Body body, Account account) {
        return flows.stream().flatMap(flow -> flow.waiting(body, account).stream()).toList();
    }

    /** By the number of the case. */
    Map<String, Waiting> of(Body body, Account account) {
        Map<String, Waiting> agenda = new LinkedHashMap<>();
        flows.stream().forEach(flow -> flow.waiting(body, account).forEach(item ->
            agenda.put(item.caseId().value(), new Waiting(item, flow))));
        return agenda;
    }
}
