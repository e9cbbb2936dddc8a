package cn.unioncare.aid.process;

import cn.unioncare.aid.AidData;
import cn.unioncare.aid.Filings;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.workflow.StartEntry;
import cn.unioncare.workflow.StartForm;
import cn.unioncare.workflow.StartForms;
import java.util.List;
import org.springframework.stereotype.Component;

/** The form that starts a case of aid: 困难职工帮扶申请. */
@Component
class AidStartForms implements StartForms {

    private static final String NAME = "登记帮扶申请";

    private final AidData data;

    AidStartForms(AidData data) {
        this.data = data;
    }

    @Override
    public List<StartForm> all() {
        return List.of(new StartForm(Filings.FORM, NAME, AidStarter.PROCESS, Role.CLERK.code(),
            account -> data.ofApplication(account.actor())));
    }

    @Override
    public List<StartEntry> entries(Account account) {
        return !account.actor().is(Role.CLERK.code()) ? List.of() : List.of(new StartEntry(Filings.FORM, AidStarter.PROCESS,
            Filings.FORM, NAME, "/api/aid/applications"));
    }
}
