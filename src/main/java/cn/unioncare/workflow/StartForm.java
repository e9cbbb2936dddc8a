package cn.unioncare.workflow;

import cn.unioncare.organisation.Account;
import java.util.Map;
import java.util.function.Function;

/**
 * What a flow knows of a form that starts a case. Filing it is the flow's own affair.
 *
 * @param form    the form's name, such as {@code application}
 * @param name    what is done with it, in Chinese
 * @param process the process that it starts
 * @param role    the role code of those who may file it
 * @param data    what the form shows before it is filled
 */
public record StartForm(String form, String name, String process, String role,
                        Function<Account, Map<String, Object>> data) { }
