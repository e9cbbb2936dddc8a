package cn.unioncare.hardship.process;

import cn.unioncare.hardship.Applications;
import cn.unioncare.hardship.FormData;
import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Role;
import cn.unioncare.workflow.StartEntry;
import cn.unioncare.workflow.StartForm;
import cn.unioncare.workflow.StartForms;
import java.util.List;
import org.springframework.stereotype.Component;

/** The form that starts a case of archiving: 困难职工申报表. */
@Component
class HardshipStartForms implements StartForms {

    private static final String NAME = "登记困难职工申请";

    private final FormData data;

    HardshipStartForms(FormData data) {
        this.data = data;
    }

    @Override
    public List<StartForm> all() {
        return List.of(new StartForm(Applications.FORM, NAME, HardshipStarter.PROCESS, Role.CLERK.code(),
            account -> data.ofApplication(account.actor())));
    }

    @Override
    public List<StartEntry> entries(Account account) {
        return !account.actor().is(Role.CLERK.code()) ? List.of() : List.of(new StartEntry(Applications.FORM,
            HardshipStarter.PROCESS, Applications.FORM, NAME, "/api/hardship/applications"));
    }
}
