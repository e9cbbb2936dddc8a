package cn.unioncare.hardship;

import cn.unioncare.registry.FilingWanted;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.StartDrafts;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 转正: what a temporary record tells of the worker stands in the clerk's draft of 困难职工申报表. */
@Component
class FilingsWanted {

    private final StartDrafts drafts;
    private final ObjectMapper json;

    FilingsWanted(StartDrafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** @throws Refusal 409 rather than write over what the clerk has typed */
    @EventListener
    void on(FilingWanted wanted) {
        String login = wanted.clerk().login();
        if (drafts.isThere(Applications.FORM, login)) {
            throw Refusal.conflict("您有一份尚未提交的困难职工申报表草稿，请先提交或者删除，再办理转正");
        }
        drafts.keep(Applications.FORM, login, json.valueToTree(Map.of("applicant", Map.of("name", wanted.name(), "idNumber",
            wanted.idNumber(), "phone", wanted.phone(), "address", wanted.address()))));
    }
}
