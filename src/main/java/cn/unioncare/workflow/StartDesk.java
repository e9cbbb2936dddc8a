package cn.unioncare.workflow;

import cn.unioncare.organisation.Account;
import cn.unioncare.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person fills the form that starts a case, and leaves it half-filled overnight. */
@Service
public class StartDesk {

    private final ObjectProvider<StartForms> forms;
    private final FormSchemas schemas;
    private final StartDrafts drafts;
    private final FormFiles files;

    StartDesk(ObjectProvider<StartForms> forms, FormSchemas schemas, StartDrafts drafts, FormFiles files) {
        this.forms = forms;
        this.schemas = schemas;
        this.drafts = drafts;
        this.files = files;
    }

    /** What the person may start. @param process only that process; null for all */
    @Transactional(readOnly = true)
    public List<StartEntry> entries(String process, Account account) {
        return forms.stream().flatMap(flow -> flow.entries(account).stream())
            .filter(entry -> process == null || entry.process().equals(process)).toList();
    }

    @Transactional(readOnly = true)
    public FilledForm form(String name, Account account) {
        StartForm form = allowed(name, account);
        Optional<Draft> draft = drafts.find(name, account.person().login());
        Map<String, Object> data = FilledForm.drafted(form.data().apply(account),
            draft.map(kept -> files.described(kept.fields(), account.actor())).orElse(Map.of()));
        return new FilledForm(form.form(), form.name(), null, null, account.person().union().value(), null, null, null,
            schemas.of(form.form()).orElseThrow(), data, false, false, draft.map(Draft::savedAt).orElse(null), List.of());
    }

    @Transactional
    public void keepDraft(String name, JsonNode body, Account account) {
        drafts.keep(allowed(name, account).form(), account.person().login(), body);
    }

    @Transactional
    public void discardDraft(String name, Account account) {
        drafts.discard(allowed(name, account).form(), account.person().login());
    }

    private StartForm allowed(String name, Account account) {
        StartForm form = forms.stream().flatMap(flow -> flow.all().stream()).filter(known -> known.form().equals(name)).findFirst()
            .orElseThrow(() -> Refusal.notFound("没有这张申请表单"));
        if (!account.actor().is(form.role())) {
            throw Refusal.forbidden("您的岗位不能办理“" + form.name() + "”");
        }
        return form;
    }
}
