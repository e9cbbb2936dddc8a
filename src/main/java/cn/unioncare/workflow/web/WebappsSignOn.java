package cn.unioncare.workflow.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever has signed in at the front door is signed in at the webapps, with the groups and tenants of the office. */
public class WebappsSignOn implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Account account)) {
            return AuthenticationResult.unsuccessful();
        }
        Person person = account.person();
        AuthenticationResult result = new AuthenticationResult(person.login(), true);
        result.setGroups(person.groups());
        result.setTenants(person.tenants());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // The front door has asked already: nothing reaches the webapps without a signed-in person.
    }
}
