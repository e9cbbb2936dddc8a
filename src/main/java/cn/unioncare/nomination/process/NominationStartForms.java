package cn.unioncare.nomination.process;

import cn.unioncare.nomination.OpenRounds;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.StartEntry;
import cn.unioncare.workflow.StartForm;
import cn.unioncare.workflow.StartForms;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The forms that start a nomination: each programme brings its own, and each open round is a way in. */
@Component
class NominationStartForms implements StartForms {

    private final Programmes programmes;
    private final OpenRounds rounds;
    private final Unions unions;

    NominationStartForms(Programmes programmes, OpenRounds rounds, Unions unions) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.unions = unions;
    }

    @Override
    public List<StartForm> all() {
        return programmes.all().stream().map(programme -> new StartForm(programme.id(), name(programme),
            NominationStarter.NOMINATION, Role.CLERK.code(), account -> data(programme, account))).toList();
    }

    @Override
    public List<StartEntry> entries(Account account) {
        return !account.actor().is(Role.CLERK.code()) ? List.of() : rounds.forUnion(account.person().union()).stream()
            .map(round -> new StartEntry(round.id().value(), NominationStarter.NOMINATION, round.programme(),
                name(programmes.of(round.programme())) + "（" + unions.nameOf(round.organiser())
                    + rounds.until(round).map(text -> "，" + text).orElse("") + "）",
                "/api/rounds/" + round.id() + "/nominations")).toList();
    }

    private Map<String, Object> data(Programme programme, Account account) {
        return Map.of(CaseSummaries.CONTEXT, Map.of("unionName", unions.nameOf(account.person().union()), "programme",
            programme.title()));
    }

    private static String name(Programme programme) {
        return "推荐" + programme.title();
    }
}
