package cn.unioncare.oidc;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.unioncare.UnionCare;
import cn.unioncare.signin.OidcPeople;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing in at a real provider of OpenID Connect, and what is refused although it looks like it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("state=[^&]+");

    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

    private ConfigurableApplicationContext provider;
    private ConfigurableApplicationContext product;
    private JdbcTemplate database;
    private String home;
    private String there;
    private String beforeTheProviderIsUp;
    private List<String> saidOfIt;
    private HttpClient browser;

    @BeforeAll
    void the_provider_and_the_product_are_up() throws Exception {
        int port = freePort();
        home = "http://127.0.0.1:" + port;
        AProvider.client = home;
        int theirs = freePort();
        // Two names for one machine, since cookies do not tell ports apart.
        there = "http://localhost:" + theirs;
        product = new SpringApplicationBuilder(UnionCare.class).profiles("test", "oidc").run(
            "--spring.profiles.active=test,oidc", "--server.port=" + port, "--unioncare.oidc.role-names.reviewer=审核岗",
            "--spring.security.oauth2.client.registration.unified.client-id=unioncare",
            "--spring.security.oauth2.client.registration.unified.client-secret=secret",
            "--spring.security.oauth2.client.registration.unified.scope=openid",
            "--spring.security.oauth2.client.provider.unified.issuer-uri=" + there,
            "--unioncare.sign-in.local=administrators");
        database = product.getBean(JdbcTemplate.class);
        warnings.start();
        logs().forEach(log -> {
            log.setAdditive(false);
            log.addAppender(warnings);
        });
        browser = HttpClient.newHttpClient();
        beforeTheProviderIsUp = next(get(home + "/oauth2/authorization/unified"));
        saidOfIt = warnings();
        provider = new SpringApplicationBuilder(AProvider.class).profiles("provider").run("--server.port=" + theirs,
            "--spring.profiles.active=provider", "--spring.config.location=optional:none/");
    }

    private static Stream<Logger> logs() {
        return Stream.of(OidcPeople.class.getName(), "cn.unioncare.web.OidcDoor").map(LoggerFactory::getLogger)
            .map(Logger.class::cast);
    }

    @AfterAll
    void both_end() {
        logs().forEach(log -> {
            log.detachAppender(warnings);
            log.setAdditive(true);
        });
        product.close();
        provider.close();
    }

    private static int freePort() throws Exception {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    @BeforeEach
    void a_new_browser() {
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        AProvider.cheats = "";
        AProvider.PEOPLE.clear();
        tells("zhang.san", Map.of("preferred_username", "zhang.san", "name", "张三", "union", "130306",
            "roles", List.of("审核岗")));
    }

    @AfterEach
    void the_log_warns_of_nothing_else() {
        assertThat(warnings()).isEmpty();
    }

    /** What whoever looks after the connection has been told since the last look. */
    private List<String> warnings() {
        List<String> told = warnings.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        warnings.list.clear();
        return told;
    }

    private static void tells(String who, Map<String, Object> claims) {
        AProvider.PEOPLE.put(who, claims);
    }

    private HttpResponse<String> get(String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html, */*;q=0.8").build(),
            BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address, String form) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build(),
            BodyHandlers.ofString());
    }

    private static String next(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(302);
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow()).toString();
    }

    /** @return the address at which the product is told the code */
    private String comesBack(String login) throws Exception {
        String authorize = next(get(home + "/oauth2/authorization/unified"));
        assertThat(authorize).startsWith(there).contains("nonce=", "state=");
        String page = next(get(authorize));
        Matcher token = CSRF.matcher(get(page).body());
        assertThat(token.find()).isTrue();
        String on = next(post(page, "username=" + login + "&password=there&_csrf=" + token.group(1)));
        return next(get(on));
    }

    /** @return where the product leads to in the end */
    private String signsIn(String login) throws Exception {
        return next(get(comesBack(login)));
    }

    private JsonNode me() throws Exception {
        HttpResponse<String> answer = get(home + "/api/me");
        if (answer.statusCode() == 200) {
            return new ObjectMapper().readTree(answer.body());
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        return null;
    }

    @Test
    void nobody_is_led_there_while_it_does_not_answer() throws Exception {
        assertThat(beforeTheProviderIsUp).isEqualTo(home + "/login?refused=unreachable");
        assertThat(saidOfIt).singleElement(as(STRING)).contains("cannot be reached", "Connection refused");
        assertThat(get(beforeTheProviderIsUp).body()).contains("统一身份认证暂时不能使用，请稍后再试");
    }

    @Test
    void the_login_page_offers_it() throws Exception {
        assertThat(get(home + "/login").body()).contains("统一身份认证登录", "href=\"/oauth2/authorization/unified\"");
    }

    @Test
    void a_person_comes_in_with_the_office_that_the_provider_tells() throws Exception {
        assertThat(signsIn("zhang.san")).isEqualTo(home + "/");
        assertThat(me().path("user").asText()).isEqualTo("zhang.san");
        assertThat(me().path("name").asText()).isEqualTo("张三");
        assertThat(me().path("union").asText()).isEqualTo("130306");
        assertThat(me().path("roles").toString()).isEqualTo("[\"reviewer\"]");
        assertThat(get(home + "/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(get(home + "/camunda/api/engine/engine/default/task?maxResults=10").statusCode()).isEqualTo(200);
        assertThat(database.queryForObject("select count(*) from person where login = 'zhang.san' and password_hash is null",
            Integer.class)).isEqualTo(1);
    }

    @Test
    void the_next_time_other_offices_hold() throws Exception {
        signsIn("zhang.san");
        tells("zhang.san", Map.of("preferred_username", "zhang.san", "name", "张三丰", "union", "130300",
            "roles", "approver, supervisor"));
        HttpClient first = browser;
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signsIn("zhang.san");
        assertThat(me().path("roles").toString()).isEqualTo("[\"approver\",\"supervisor\"]");
        assertThat(me().path("union").asText()).isEqualTo("130300");
        browser = first;
        assertThat(me().path("name").asText()).as("in the session that stood open").isEqualTo("张三丰");
        assertThat(me().path("roles").toString()).isEqualTo("[\"approver\",\"supervisor\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"union|999999|所属工会在本系统中不存在", "union|x y|所属工会在本系统中不存在",
        "roles|president|岗位在本系统中不存在", "roles|''|没有提供", "name|''|没有提供", "union|''|没有提供",
        "preferred_username|''|没有提供", "preferred_username|clerk.130306|须以本系统的密码登录",
        "preferred_username|admin|须以本系统的密码登录"})
    void what_does_not_fit_lets_nobody_in(String claim, String told, String reason) throws Exception {
        Map<String, Object> claims = new HashMap<>(AProvider.PEOPLE.get("zhang.san"));
        claims.put("preferred_username", "li.si");
        claims.put(claim, told);
        if (told.isEmpty()) {
            claims.remove(claim);
        }
        tells("li.si", claims);
        String led = signsIn("li.si");
        assertThat(led).contains("/login?refused=");
        assertThat(get(led).body()).contains(reason);
        assertThat(me()).isNull();
        assertThat(warnings()).singleElement(as(STRING)).startsWith("Nobody was signed in by the provider: ")
            .contains(told.isEmpty() ? claim : claim.equals("preferred_username") ? "kept-here" : told)
            .doesNotContain("li.si", "张三");
        assertThat(database.queryForObject("select count(*) from person where login = 'li.si'", Integer.class)).isZero();
    }

    @Test
    void an_account_closed_here_stays_closed() throws Exception {
        signsIn("zhang.san");
        database.update("update person set valid_until = date '2000-01-01' where login = 'zhang.san'");
        assertThat(me()).isNull();
        a_new_browser();
        assertThat(get(signsIn("zhang.san")).body()).contains("已在本系统停用");
        assertThat(warnings()).hasSize(1);
        database.update("update person set valid_until = null where login = 'zhang.san'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "expired", "nonce", "audience"})
    void a_token_that_is_not_good_lets_nobody_in(String how) throws Exception {
        AProvider.cheats = how;
        String led = signsIn("zhang.san");
        assertThat(led).endsWith("/login?refused=provider");
        assertThat(get(led).body()).contains("统一身份认证没有通过");
        assertThat(me()).isNull();
    }

    @Test
    void another_state_lets_nobody_in_and_neither_does_an_answer_that_nobody_asked_for() throws Exception {
        String back = comesBack("zhang.san");
        assertThat(next(get(STATE.matcher(back).replaceFirst("state=forged")))).endsWith("/login?refused=provider");
        assertThat(me()).isNull();
        String other = comesBackOfSomebodyElse();
        assertThat(next(get(other))).endsWith("/login?refused=provider");
        assertThat(me()).isNull();
    }

    private String comesBackOfSomebodyElse() throws Exception {
        HttpClient own = browser;
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String back = comesBack("zhang.san");
        browser = own;
        return back;
    }

    @Test
    void signing_out_here_signs_out_there_too() throws Exception {
        signsIn("zhang.san");
        String token = ((CookieManager) browser.cookieHandler().orElseThrow()).getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("UNIONCARE-XSRF")).findFirst().orElseThrow().getValue();
        HttpResponse<String> out = browser.send(HttpRequest.newBuilder(URI.create(home + "/logout"))
            .header("X-UNIONCARE-XSRF", token).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(out.statusCode()).isEqualTo(204);
        String end = next(get(home + "/login?logout"));
        assertThat(end).startsWith(there + "/connect/logout").contains("id_token_hint=", "post_logout_redirect_uri=");
        String back = next(get(end));
        assertThat(back).isEqualTo(home + "/login?logout");
        assertThat(get(back).statusCode()).isEqualTo(200);
        // There nobody is signed in either: the provider asks for the password again.
        assertThat(next(get(next(get(home + "/oauth2/authorization/unified"))))).endsWith("/login");
    }

    @Test
    void the_password_is_for_the_system_administrator_only_where_it_is_so_ordered() throws Exception {
        assertThat(signedInByPassword("clerk.130306")).contains("/login?elsewhere");
        assertThat(get(home + "/login?elsewhere").body()).contains("请使用统一身份认证登录");
        assertThat(signedInByPassword("admin")).isEqualTo(home + "/");
    }

    private String signedInByPassword(String login) throws Exception {
        Matcher token = CSRF.matcher(get(home + "/login").body());
        assertThat(token.find()).isTrue();
        return next(post(home + "/login", "username=" + login + "&password=demo&_csrf=" + token.group(1)));
    }
}
