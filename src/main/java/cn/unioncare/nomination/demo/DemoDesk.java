package cn.unioncare.nomination.demo;

import cn.unioncare.meetings.Convening;
import cn.unioncare.meetings.MeetingRecord;
import cn.unioncare.nomination.Candidacy;
import cn.unioncare.nomination.Openings;
import cn.unioncare.nomination.Proposals;
import cn.unioncare.nomination.RoundOrder;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.workflow.BodyBinder;
import cn.unioncare.workflow.TaskCard;
import cn.unioncare.workflow.TaskDesk;
import cn.unioncare.workflow.TaskLists;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the people of the season do goes the same way as what comes over HTTP: the same services, the same refusals. */
@Component
@Profile("demo")
class DemoDesk {

    private final Openings openings;
    private final Proposals proposals;
    private final TaskDesk tasks;
    private final TaskLists lists;
    private final Convening meetings;
    private final BodyBinder binder;
    private final People people;

    DemoDesk(Openings openings, Proposals proposals, TaskDesk tasks, TaskLists lists, Convening meetings, BodyBinder binder,
             People people) {
        this.openings = openings;
        this.proposals = proposals;
        this.tasks = tasks;
        this.lists = lists;
        this.meetings = meetings;
        this.binder = binder;
        this.people = people;
    }

    /** @return the number of the round */
    String open(String login, JsonNode order) {
        return openings.open(binder.bind(order, RoundOrder.class), account(login).actorIn(Role.CLERK)).value();
    }

    /** @return the number of the nomination */
    String propose(String login, String round, JsonNode candidacy) {
        return proposals.propose(round, binder.bind(candidacy, Candidacy.class), account(login).actorIn(Role.CLERK)).value();
    }

    /** @param filled what is handed in, made of what the form shows */
    void complete(String login, String step, String number, Function<Map<String, Object>, JsonNode> filled) {
        Account account = account(login);
        List<TaskCard> open = lists.list(account.person(), new TaskLists.Wish(TaskLists.Scope.CLAIMABLE, step, number, null, null,
            TaskLists.Sort.CREATED, 1, null)).items();
        if (open.isEmpty()) {
            throw new IllegalStateException(login + " has no task " + step + " of " + number);
        }
        String id = open.get(0).id();
        tasks.complete(id, filled.apply(tasks.form(id, account).data()), true, account);
    }

    void meet(String login, JsonNode meeting) {
        meetings.hold(binder.bind(meeting, MeetingRecord.class), account(login));
    }

    private Account account(String login) {
        return new Account(people.find(login).orElseThrow(() -> new IllegalStateException("no account " + login)));
    }
}
