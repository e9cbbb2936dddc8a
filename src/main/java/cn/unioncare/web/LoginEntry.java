package cn.unioncare.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the login page, which says why where a session has ended: a person who was here before did not sign out. */
final class LoginEntry extends LoginUrlAuthenticationEntryPoint {

    LoginEntry() {
        super("/login");
    }

    @Override
    protected String determineUrlToUseForThisRequest(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) {
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return super.determineUrlToUseForThisRequest(request, response, failure) + (expired ? "?expired" : "");
    }
}
