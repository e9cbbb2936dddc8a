package cn.unioncare.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.Person;
import cn.unioncare.organisation.Role;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The webapps' own login form, which they show to somebody who has signed out there: it signs in at the front door. */
final class WebappsLogin extends UsernamePasswordAuthenticationFilter {

    /** What the webapps' page expects to be told. */
    record SignedIn(String userId, List<String> authorizedApps) { }

    WebappsLogin(AuthenticationManager people, SignInRefused refused, ObjectMapper json) {
        super(people);
        setRequiresAuthenticationRequestMatcher(PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/login/{app}"));
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new NewSession());
        setAuthenticationSuccessHandler((request, response, who) -> tell(response, who, json));
        setAuthenticationFailureHandler(refused::toProgram);
    }

    private static void tell(HttpServletResponse response, Authentication who, ObjectMapper json) throws IOException {
        Person person = ((Account) who.getPrincipal()).person();
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), new SignedIn(person.login(), apps(person)));
    }

    private static List<String> apps(Person person) {
        List<String> apps = new ArrayList<>(List.of("tasklist"));
        boolean watches = person.groups().stream().anyMatch(group -> Role.of(group).filter(Role::watches).isPresent());
        if (watches || person.isSystemAdministrator()) {
            apps.add("cockpit");
        }
        return apps;
    }
}
