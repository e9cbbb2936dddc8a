package cn.unioncare.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Leaves nothing of a session in the browser: the webapps' token goes with ours and the session's cookie, and the pages
 * that were shown go from the browser's store. Cookies are removed one by one, since by domain others' would go too.
 */
final class SignOut implements LogoutHandler {

    private static final String WEBAPPS_TOKEN = "XSRF-TOKEN";

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        for (String path : List.of("/", "/camunda")) {
            Cookie gone = new Cookie(WEBAPPS_TOKEN, "");
            gone.setPath(request.getContextPath() + path);
            gone.setMaxAge(0);
            gone.setSecure(request.isSecure());
            response.addCookie(gone);
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
