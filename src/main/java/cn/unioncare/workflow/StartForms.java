package cn.unioncare.workflow;

import cn.unioncare.organisation.Account;
import java.util.List;

/** What a flow knows of the forms that start its cases; each flow makes one bean of it. */
public interface StartForms {

    /** Every form that may start a case some day. */
    List<StartForm> all();

    /** What this person may start today. */
    List<StartEntry> entries(Account account);
}
