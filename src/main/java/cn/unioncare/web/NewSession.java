package cn.unioncare.web;

import cn.unioncare.signin.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;

/**
 * Who signs in gets a session of their own, with another id and its own beginning; whatever the visitor's session held
 * goes along, such as the page that was asked for.
 */
final class NewSession implements SessionAuthenticationStrategy {

    private final SessionFixationProtectionStrategy another = new SessionFixationProtectionStrategy();

    NewSession() {
        another.setAlwaysCreateSession(true);
    }

    @Override
    public void onAuthentication(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        another.onAuthentication(who, request, response);
        request.getSession().setAttribute(Origin.KEPT_AS, Origin.of(request));
        request.setAttribute(SessionLimit.SIGNED_IN, who.getName());
    }
}
