package cn.unioncare.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.util.WebUtils;

/**
 * Leaves nothing of a session in the browser: the webapps' token goes with ours and the session's cookie, and the pages
 * that were shown go from the browser's store. Cookies are removed one by one, since by domain others' would go too.
 */
final class SignOut implements LogoutHandler {

    private static final String WEBAPPS_TOKEN = "XSRF-TOKEN";
    private static final String LEFT = "UNIONCARE-LEFT";
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    /** Whether somebody signed out at this browser a while ago: then no session has timed out. */
    static boolean wasAt(HttpServletRequest request) {
        return WebUtils.getCookie(request, LEFT) != null;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        for (String path : List.of("/", "/camunda")) {
            Cookie gone = new Cookie(WEBAPPS_TOKEN, "");
            gone.setPath(request.getContextPath() + path);
            gone.setMaxAge(0);
            gone.setSecure(request.isSecure());
            response.addCookie(gone);
        }
        Cookie left = new Cookie(LEFT, "1");
        left.setPath(request.getContextPath() + "/login");
        left.setMaxAge((int) REMEMBERED.toSeconds());
        left.setHttpOnly(true);
        left.setSecure(request.isSecure());
        response.addCookie(left);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }
}
