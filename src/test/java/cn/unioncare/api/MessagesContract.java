package cn.unioncare.api;

import cn.unioncare.ExpectedLog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Reminders leave the house once a working day, with numbers only: through a real SMTP server and a real HTTP server. */
abstract class MessagesContract extends ApiTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final List<Hooked> HOOKED = new CopyOnWriteArrayList<>();
    private static HttpServer gateway;
    private static volatile int answer = 204;
    private static int people;

    @RegisterExtension
    final ExpectedLog complaints = ExpectedLog.of("cn.unioncare.supervision.messages.DigestSweep");

    private record Hooked(String body, String timestamp, String delivery, String signature) { }

    @Autowired
    private ApplicationContext context;

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @DynamicPropertySource
    static void channels(DynamicPropertyRegistry properties) throws IOException {
        MAIL.start();
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            HOOKED.add(new Hooked(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                headers.getFirst("X-UnionCare-Timestamp"), headers.getFirst("X-UnionCare-Delivery"),
                headers.getFirst("X-UnionCare-Signature")));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        gateway.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("unioncare.messages.from", () -> "unioncare@example.cn");
        properties.add("unioncare.messages.link", () -> "https://bangfu.example.cn/work/");
        properties.add("unioncare.messages.web-hook.url", () -> "http://127.0.0.1:" + gateway.getAddress().getPort() + "/hook");
        properties.add("unioncare.messages.web-hook.secret", () -> SECRET);
    }

    @AfterAll
    static void the_servers_stop() {
        MAIL.stop();
        gateway.stop(0);
    }

    @BeforeEach
    void nothing_was_sent_yet() {
        database.update("delete from digest");
        database.update("delete from digest_day");
        database.update("delete from message_address");
        MAIL.reset();
        HOOKED.clear();
        answer = 204;
    }

    /** What a node does every minute. */
    private void aNodeSweeps() {
        ReflectionTestUtils.invokeMethod(context.getBean("digestSweep"), "sweep");
    }

    private String somebody(String role) {
        String login = "told" + ++people + "." + BASE;
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, '测提醒', '{noop}demo', ?, date '2000-01-01')""", login, BASE);
        database.update("insert into person_role (login, role) values (?, ?)", login, role);
        return login;
    }

    private String remindedBy(String channel, String address) {
        String login = somebody("surveyor1");
        as(login).put("/api/account/messages/" + channel, "{\"address\":\"" + address + "\",\"paused\":false}").expect(204);
        return login;
    }

    @Test
    void whose_union_has_to_answer_a_finding_is_told_until_it_has_and_only_those_who_answer() throws Exception {
        // given
        String clerk = somebody("clerk");
        as(clerk).put("/api/account/messages/MAIL", "{\"address\":\"ce.wenti@example.cn\",\"paused\":false}").expect(204);
        remindedBy("MAIL", "ce.diaocha@example.cn");
        database.update("delete from act_ru_identitylink where group_id_ like ?", BASE + "-%");
        database.update("delete from urging where union_code = ?", BASE);
        database.update("""
            insert into inspection_audit (number, union_code, title, flows, ended_from, ended_until, size, seed, population, made_by, made_at)
            values ('SJ-TEST', ?, '抽查', '', date '2018-01-01', date '2018-01-31', 1, 1, 1, 'auditor.130306', ?)""", COUNTY,
            OffsetDateTime.parse("2018-02-01T09:00:00+08:00"));
        database.update("""
            insert into inspection_finding (number, audit, case_id, union_code, level, clause, due_on, state, made_by, made_at)
            values ('SF-TEST', 'SJ-TEST', 'JD-TEST', ?, 'PROBLEM', '条款', date '2018-02-20', 'OPEN', 'auditor.130306', ?)""", BASE,
            OffsetDateTime.parse("2018-02-01T09:00:00+08:00"));

        // when
        itIs("2018-02-02T08:30:00+08:00");
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getAllRecipients()[0].toString()).isEqualTo("ce.wenti@example.cn");
        assertThat(String.valueOf(MAIL.getReceivedMessages()[0].getContent())).contains("本工会有待答复的审计问题 1 个").doesNotContain("SF-TEST", "JD-TEST");

        // and when
        database.update("delete from inspection_finding where number = 'SF-TEST'");
        database.update("delete from inspection_audit where number = 'SJ-TEST'");
        itIs("2018-02-05T08:30:00+08:00");
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whose_union_was_urged_is_told_once_and_only_those_who_work_on_what_is_owed() throws Exception {
        // given
        String clerk = somebody("clerk");
        as(clerk).put("/api/account/messages/MAIL", "{\"address\":\"ce.cuibao@example.cn\",\"paused\":false}").expect(204);
        remindedBy("MAIL", "ce.diaocha@example.cn");
        database.update("delete from act_ru_identitylink where group_id_ like ?", BASE + "-%");
        database.update("delete from urging where union_code = ?", BASE);
        itIs("2018-02-02T10:00:00+08:00");
        aNodeSweeps();
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        itIs("2018-02-03T09:00:00+08:00");
        database.update("insert into urging (subject, union_code, seq, urged_by, urged_at) values ('SF-TEST', ?, 1, 'supervisor.130306', ?)", BASE,
            OffsetDateTime.parse("2018-02-03T09:00:00+08:00"));

        // when
        itIs("2018-02-05T08:30:00+08:00");
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getAllRecipients()[0].toString()).isEqualTo("ce.cuibao@example.cn");
        assertThat(String.valueOf(MAIL.getReceivedMessages()[0].getContent())).contains("本工会收到上级催报 1 次").doesNotContain("SF-TEST", "supervisor");

        // and when
        itIs("2018-02-06T08:30:00+08:00");
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void at_half_past_eight_of_a_working_day_a_person_gets_one_mail_with_numbers_only() throws Exception {
        // given
        String login = remindedBy("MAIL", "ce.tixing@example.cn");
        ACase file = aCaseAt("SurveyHome");
        as(login).post("/api/tasks/" + file.task("SurveyHome") + "/claim").expect(204);
        itIs("2018-02-05T08:29:00+08:00");
        aNodeSweeps();
        assertThat(MAIL.getReceivedMessages()).isEmpty();

        // when
        itIs("2018-02-05T08:30:00+08:00");
        aNodeSweeps();
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("工会帮扶：2018-02-05 待办提醒");
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("ce.tixing@example.cn");
        String text = String.valueOf(mail.getContent());
        assertThat(text).contains("待办任务 1 项").contains("最早期限 2018-02-").contains("https://bangfu.example.cn/work/");
        assertThat(GreenMailUtil.getWholeMessage(mail) + text).doesNotContain(file.number(), login, "测提醒", "张");

        // and when
        itIs("2018-02-06T08:30:00+08:00");
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).hasSize(2);
    }

    @Test
    void nothing_goes_out_on_a_day_off_or_to_whoever_is_away_or_has_nothing_to_do() {
        // given
        remindedBy("MAIL", "free@example.cn");
        String away = remindedBy("MAIL", "away@example.cn");
        aCaseAt("SurveyHome");
        String idle = somebody("cashier");
        as(idle).put("/api/account/messages/MAIL", "{\"address\":\"idle@example.cn\",\"paused\":false}").expect(204);
        as(away).post("/api/absences", "{\"from\":\"2018-02-01\",\"until\":\"2018-02-06\",\"reason\":\"LEAVE\"}").expect(201);

        // when
        itIs("2018-02-04T09:00:00+08:00");
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).isEmpty();

        // and when
        itIs("2018-02-05T09:00:00+08:00");
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoever_has_stopped_it_is_left_alone() {
        // given
        String paused = remindedBy("MAIL", "paused@example.cn");
        String removed = remindedBy("MAIL", "removed@example.cn");
        aCaseAt("SurveyHome");
        as(paused).put("/api/account/messages/MAIL", "{\"address\":\"paused@example.cn\",\"paused\":true}").expect(204);
        as(removed).delete("/api/account/messages/MAIL").expect(204);

        // when
        itIs("2018-02-05T09:00:00+08:00");
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        as(paused).get("/api/account/messages").expect(200).saying("paused@example.cn");
        assertThat(as(removed).get("/api/account/messages").expect(200).text()).doesNotContain("removed@example.cn");
        assertThat(one("select address_sealed from message_address where login = ?", paused)).doesNotContain("example");
    }

    @Test
    void the_office_messenger_gets_signed_json_without_a_name() throws Exception {
        // given
        String login = remindedBy("OFFICE", "ce-tixing");
        ACase file = aCaseAt("SurveyHome");

        // when
        itIs("2018-02-05T09:00:00+08:00");
        aNodeSweeps();

        // then
        assertThat(HOOKED).hasSize(1);
        Hooked hooked = HOOKED.get(0);
        JsonNode body = new ObjectMapper().readTree(hooked.body());
        assertThat(body.path("to").asText()).isEqualTo("ce-tixing");
        assertThat(body.path("claimable").asInt()).isPositive();
        assertThat(body.path("link").asText()).isEqualTo("https://bangfu.example.cn/work/");
        assertThat(hooked.body()).doesNotContain(file.number(), login, "测提醒");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(hooked.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(
            mac.doFinal((hooked.timestamp() + "." + hooked.body()).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void what_fails_is_tried_again_and_at_last_told_to_the_administrator() {
        // given
        String login = remindedBy("OFFICE", "ce-tixing");
        aCaseAt("SurveyHome");
        answer = 500;

        // when
        for (String minute : List.of("09:00", "09:01", "09:03", "09:14", "09:45", "10:46", "12:00")) {
            itIs("2018-02-05T" + minute + ":00+08:00");
            aNodeSweeps();
        }

        // then
        assertThat(HOOKED).hasSize(5);
        assertThat(HOOKED.stream().map(Hooked::delivery).distinct()).hasSize(1);
        assertThat(complaints.lines()).hasSize(5).allSatisfy(line -> assertThat(line).contains("WARN", "did not go out").doesNotContain("ce-tixing"));
        assertThat(as("admin." + COUNTY).get("/api/messages").expect(200).saying(login).saying("办公通讯网关回答 500")
            .saying("\"givenUp\":true").text()).doesNotContain("ce-tixing");
        assertThat(as("admin.130102").get("/api/messages").expect(200).text()).doesNotContain(login);
        as(login).get("/api/messages").refused(403);
    }

    @Test
    void what_failed_for_a_while_arrives_once_the_server_is_there_again() {
        // given
        remindedBy("MAIL", "late@example.cn");
        aCaseAt("SurveyHome");
        MAIL.stop();

        // when
        itIs("2018-02-05T09:00:00+08:00");
        aNodeSweeps();
        as("admin." + BASE).get("/api/messages").expect(200).saying("连接不上邮件服务器").saying("\"waiting\":1");
        MAIL.start();
        itIs("2018-02-05T09:03:00+08:00");
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        as("admin." + BASE).get("/api/messages").expect(200).saying("\"sent\":1");
    }

    @Test
    void of_two_nodes_that_sweep_at_once_each_digest_goes_out_by_one() throws Exception {
        // given
        for (int i = 0; i < 12; i++) {
            remindedBy("MAIL", "node" + i + "@example.cn");
        }
        aCaseAt("SurveyHome");
        itIs("2018-02-05T09:00:00+08:00");
        ExecutorService nodes = Executors.newFixedThreadPool(4);

        // when
        Callable<Void> sweep = () -> {
            aNodeSweeps();
            return null;
        };
        for (Future<Void> done : nodes.invokeAll(List.of(sweep, sweep, sweep, sweep))) {
            done.get();
        }
        nodes.shutdown();
        aNodeSweeps();

        // then
        assertThat(MAIL.getReceivedMessages()).hasSize(12);
        assertThat(List.of(MAIL.getReceivedMessages())).extracting(mail -> mail.getAllRecipients()[0].toString())
            .doesNotHaveDuplicates();
    }

    @Test
    void what_is_offered_to_two_of_ones_offices_is_counted_once() {
        // given
        String login = remindedBy("MAIL", "both@example.cn");
        database.update("insert into person_role (login, role) values (?, 'clerk')", login);
        ACase file = aCaseAt("SurveyHome");
        for (String link : List.of("once-", "twice-")) {
            database.update("insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) values (?, 1, ?, 'candidate', ?)",
                link + login, BASE + "-clerk", file.task("SurveyHome"));
        }

        // when
        itIs("2018-02-05T09:00:00+08:00");
        aNodeSweeps();

        // then
        int offered = as(login).get("/api/tasks?scope=claimable&limit=200").expect(200).json().path("items").size();
        assertThat(one("select claimable from digest where login = ?", login)).isEqualTo(String.valueOf(offered));
    }

    @Test
    void an_address_that_is_none_is_refused() {
        // given
        String login = somebody("clerk");

        // then
        for (String wrong : List.of("", "abc", "a@b", "a@example.cn\\nBcc: b@example.cn", "a b@example.cn")) {
            as(login).put("/api/account/messages/MAIL", "{\"address\":\"" + wrong + "\",\"paused\":false}").refused(400);
        }
        as(login).put("/api/account/messages/PIGEON", "{\"address\":\"a@example.cn\",\"paused\":false}").refused(404);
    }
}
