package cn.unioncare.workflow.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Person;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.RefusedAccess;
import cn.unioncare.workflow.StrangersCases;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The same for the engine's own API: which case somebody asked for that is not his. */
@Component
class EngineRefusals {

    private static final Pattern OF_ONE = Pattern.compile("/camunda/api/engine/engine/default/(task|process-instance)/([^/;]+)(/.*)?");

    private final StrangersCases strangers;
    private final RefusedAccess refused;

    EngineRefusals(StrangersCases strangers, RefusedAccess refused) {
        this.strangers = strangers;
        this.refused = refused;
    }

    /** Called where the answer is that there is no such thing. */
    void record(HttpServletRequest request) {
        Matcher asked = OF_ONE.matcher(request.getRequestURI().substring(request.getContextPath().length()));
        if (asked.matches() && SecurityContextHolder.getContext().getAuthentication() != null
                && SecurityContextHolder.getContext().getAuthentication().getPrincipal() instanceof Account account) {
            found(asked.group(1), asked.group(2), account.person()).ifPresent(caseId -> refused.record(caseId,
                account.actor(), request.getMethod() + " " + asked.group(1)
                    + (asked.group(3) == null ? "" : asked.group(3))));
        }
    }

    private Optional<CaseId> found(String kind, String id, Person person) {
        return kind.equals("task") ? strangers.ofTask(id, person) : strangers.ofInstance(id);
    }
}
