package cn.unioncare.workflow.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever has signed in at the front door is signed in at the webapps, with the groups and tenants of the office. */
public class WebappsSignOn implements AuthenticationProvider {

    /** The engine fails where a list of tasks asks for those of no group at all. */
    private static final List<String> WITHOUT_OFFICE = List.of("none");

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Account account)) {
            return AuthenticationResult.unsuccessful();
        }
        Person person = account.person();
        List<String> groups = person.groups().isEmpty() ? WITHOUT_OFFICE : person.groups();
        forgetOtherOffice(person, groups, request.getSession(), engine);
        AuthenticationResult result = new AuthenticationResult(person.login(), true);
        result.setGroups(groups);
        result.setTenants(person.tenants());
        return result;
    }

    // The webapps keep groups and tenants for as long as the session lasts; an office may have changed since.
    private static void forgetOtherOffice(Person person, List<String> groups, HttpSession session, ProcessEngine engine) {
        Authentications kept = AuthenticationUtil.getAuthsFromSession(session);
        if (kept.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication before
            && !(groups.equals(before.getGroupIds()) && person.tenants().equals(before.getTenantIds()))) {
            kept.removeByEngineName(engine.getName());
            AuthenticationUtil.updateSession(session, kept);
        }
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The front door has asked already: nothing reaches the webapps without a signed-in person.
    }
}
