package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.honours.Commendation;
import cn.unioncare.honours.Commendation.Laureate;
import cn.unioncare.honours.Holder;
import cn.unioncare.honours.Honour;
import cn.unioncare.honours.Honours;
import cn.unioncare.honours.Level;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register of honours: entered by rounds and by import, asked by nominations, followed, cancelled by two, never deleted. */
class HonoursTest extends ApiTest {

    private static final String CLERK = "clerk.130306";
    private static final String GOOD = "{\"kind\":\"%s\",\"happenedOn\":\"2018-01-20\",\"text\":\"情况说明\"%s}";
    private static final String CANCELLATION = "{\"reason\":\"事迹弄虚作假\",\"document\":\"秦工字〔2018〕9号\",\"responsible\":"
        + "[{\"name\":\"测责任\",\"unit\":\"示例纺织有限公司工会\",\"handling\":\"通报批评\"}]}";

    private final AtomicInteger rounds = new AtomicInteger();

    @Autowired
    private Honours honours;
    @Autowired
    private PlatformTransactionManager transactions;

    private String person(String name, String idNumber) {
        return new HonourSheet().person("河北省优秀工会工作者", "省级", name, idNumber, BASE, "2016-05-01").importedBy(as(CLERK));
    }

    private String collective(String name) {
        return new HonourSheet().collective("秦皇岛市模范职工之家", name, BASE, "2017-05-01").importedBy(as(CLERK));
    }

    private static Holder.Person holder(String idNumber) {
        return new Holder.Person(new IdNumber(idNumber), "测某", new UnionCode(BASE));
    }

    private Commendation commendation(CaseId round, List<Laureate> laureates) {
        return new Commendation("qinhuangdao-fine-worker-2023", round, "秦皇岛市优秀工会工作者", Level.CITY, "表彰",
            new UnionCode("130300"), LocalDate.parse("2018-01-15"), "秦工字〔2018〕1号", laureates);
    }

    private CaseId round() {
        return new CaseId("PX-130300-2018-%06d".formatted(rounds.incrementAndGet()));
    }

    private List<String> registered(Commendation commendation) {
        Actor actor = new Actor("clerk.130300", new UnionCode("130300"), Set.of("clerk"));
        return new TransactionTemplate(transactions).execute(status -> honours.register(commendation, actor));
    }

    private static Laureate laureate(String idNumber, int nomination) {
        return new Laureate(new CaseId("TX-130300-2018-%06d".formatted(nomination)), holder(idNumber));
    }

    private List<String> acts(String number, String auditor) {
        return as(auditor).get("/api/audit/cases/" + number).expect(200).json().path("entries").findValuesAsText("act");
    }

    @Test
    void the_result_of_a_round_is_registered_and_found_by_name_title_year_union_and_id_number() {
        // given
        String idNumber = Fictitious.idNumber();
        String name = "测登" + idNumber.substring(14);
        String number = registered(commendation(round(), List.of(new Laureate(new CaseId("TX-130300-2018-000001"),
            new Holder.Person(new IdNumber(idNumber), name, new UnionCode(BASE)))))).get(0);

        // then
        assertThat(number).startsWith("RY-130300-2018-");
        for (String wish : List.of("q=" + name, "q=" + number, "q=" + number + "&year=2018", "q=" + name + "&level=CITY&state=HELD&union=" + BASE)) {
            JsonNode items = as(CLERK).get("/api/honours?" + wish).expect(200).json().path("items");
            assertThat(items.findValuesAsText("number")).as(wish).containsExactly(number);
            assertThat(items.get(0).path("holder").asText()).isEqualTo(name);
        }
        assertThat(as(CLERK).get("/api/honours?q=" + name + "&year=2017").expect(200).json().path("items")).isEmpty();
        JsonNode found = as("reviewer.130306").post("/api/honours/searches", "{\"idNumber\":\"" + idNumber + "\"}").expect(200).json();
        assertThat(found.path("items").findValuesAsText("number")).containsExactly(number);
        assertThat(acts("CX-130306-2018-000000", "auditor.130306")).contains("HONOURS_SEARCHED");
        assertThat(acts(number, "auditor.130300")).containsExactly("HONOUR_REGISTERED");
        as(CLERK).get("/api/honours?q=" + idNumber).refusedAt("q", "按身份证号查询");
    }

    @Test
    void a_round_registers_all_or_nobody_and_nobody_twice() {
        CaseId round = round();
        String first = Fictitious.idNumber();
        registered(commendation(round, List.of(laureate(first, 11))));
        String second = Fictitious.idNumber();

        assertThatThrownBy(() -> registered(commendation(round, List.of(laureate(second, 12), laureate(first, 11)))))
            .isInstanceOf(Refusal.class).hasMessageContaining("TX-130300-2018-000011").hasMessageContaining("已经登记");

        assertThat(honours.of(holder(second))).isEmpty();
        assertThat(honours.of(holder(first))).hasSize(1);
    }

    @Test
    void a_nomination_learns_of_a_title_of_the_province_and_of_the_same_title_before() {
        // given
        String idNumber = Fictitious.idNumber();
        assertThat(honours.higherHonourOf(holder(idNumber))).isEmpty();
        registered(commendation(round(), List.of(laureate(idNumber, 21))));
        assertThat(honours.higherHonourOf(holder(idNumber))).isEmpty();
        assertThat(honours.sameHonourBefore(holder(idNumber), "秦皇岛市优秀工会工作者")).map(Honour::awardedOn)
            .contains(LocalDate.parse("2018-01-15"));
        assertThat(honours.sameHonourBefore(holder(idNumber), "困难职工暖心人")).isEmpty();

        // when
        String number = person("测省级", idNumber);

        // then
        assertThat(honours.higherHonourOf(holder(idNumber))).map(Honour::number).contains(number);
        assertThat(honours.of(holder(idNumber))).extracting(Honour::level).containsExactly(Level.PROVINCE, Level.CITY);
    }

    @Test
    void a_collective_is_known_by_its_name_in_its_union_however_it_is_spaced() {
        collective("络筒 车间工会");
        assertThat(honours.sameHonourBefore(new Holder.Collective("络筒车间工会", new UnionCode(BASE)), "秦皇岛市模范职工之家")).isPresent();
        assertThat(honours.sameHonourBefore(new Holder.Collective("络筒车间工会", new UnionCode("13030602")), "秦皇岛市模范职工之家")).isEmpty();
        assertThat(as(CLERK).get("/api/honours?q=" + "%E7%BB%9C%E7%AD%92").expect(200).json().path("items")).hasSize(1);
    }

    @Test
    void each_wrong_cell_of_an_import_is_named_by_row_and_column_and_nothing_is_entered() {
        String idNumber = Fictitious.idNumber();
        HonourSheet sheet = new HonourSheet().person("甲荣誉", "省级", "测甲", idNumber, BASE, "2016-05-01")
            .person("甲荣誉", "省级", "测甲", idNumber, BASE, "2016-05-01")
            .row("", "村级", "动物", "测乙", "130306", "999999", "", "昨天", "电话13900000000", "")
            .person("丙荣誉", "省级", "测丙", "", "130102", "2026-05-01");

        JsonNode preview = sheet.sentBy(as(CLERK), "/api/honours/imports/preview").expect(200).json();

        assertThat(preview.path("rows").asInt()).isEqualTo(4);
        assertThat(StreamSupport.stream(preview.path("errors").spliterator(), false)
            .map(error -> error.path("row").asInt() + error.path("column").asText())).containsExactlyInAnyOrder(
            "3", "4荣誉称号", "4级别", "4类别", "4身份证号", "4工会编码", "4授予单位", "4授予日期", "4文号",
            "5身份证号", "5工会编码", "5授予日期");
        sheet.sentBy(as(CLERK), "/api/honours/imports").refused(400).saying("荣誉第3行");
        assertThat(honours.of(holder(idNumber))).isEmpty();
        new HonourSheet().sentBy(as(CLERK), "/api/honours/imports/preview").expect(200).saying("没有填写任何荣誉");
    }

    @Test
    void the_template_is_what_the_import_takes_and_others_do_not_import() {
        HttpResponse<byte[]> template = as(CLERK).download("/api/honours/imports/template");
        assertThat(template.headers().firstValue("Content-Disposition").orElseThrow()).contains("filename*=UTF-8''%E4%BB%A5");
        Upload upload = new Upload().with("file", "x.xlsx", template.body());
        as(CLERK).send("POST", "/api/honours/imports/preview", upload.contentType(),
            BodyPublishers.ofByteArray(upload.bytes())).expect(200).saying("没有填写任何荣誉");
        new HonourSheet().sentBy(as("reviewer.130306"), "/api/honours/imports").refused(403);
    }

    @Test
    void a_subsidy_goes_to_a_union_and_never_to_a_person() {
        String home = collective("织布车间工会");
        String worker = person("测补助", Fictitious.idNumber());
        String subsidy = ",\"amount\":2000.00,\"payee\":\"%s\"";

        JsonNode paid = as(CLERK).post("/api/honours/" + home + "/events", GOOD.formatted("SUBSIDY", subsidy.formatted(BASE))).expect(201).json();

        assertThat(paid.path("payeeName").asText()).isEqualTo("示例纺织有限公司工会");
        for (String payee : List.of("张三", "6222020200112233445", "clerk.13030601", "13030602")) {
            as(CLERK).post("/api/honours/" + home + "/events", GOOD.formatted("SUBSIDY", subsidy.formatted(payee))).refusedAt("payee", "不得发放给个人");
        }
        as(CLERK).post("/api/honours/" + worker + "/events", GOOD.formatted("SUBSIDY", subsidy.formatted(BASE))).refusedAt("kind", "不得发放给个人");
        as(CLERK).post("/api/honours/" + home + "/events", GOOD.formatted("CONVALESCENCE", "")).refusedAt("kind", "疗休养");
        as(CLERK).post("/api/honours/" + worker + "/events", GOOD.formatted("CONVALESCENCE", "")).expect(201);
        assertThatThrownBy(() -> database.update("""
            insert into honour_event (honour, seq, kind, happened_on, amount, payee, entered_by, entered_at)
            values (?, 99, 'SUBSIDY', current_date, 5, null, 'x', current_timestamp)""", home)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"FOLLOW_UP|,\"amount\":5|amount", "SUBSIDY||amount", "SUBSIDY|,\"amount\":1.234,\"payee\":\"13030601\"|amount",
        "CERTIFICATE||reference", "MEDAL|,\"reference\":\" \"|reference", "FOLLOW_UP|,\"payee\":\"13030601\"|payee", "FOLLOW_UP|,\"bonus\":1|bonus"})
    void what_is_wrong_with_an_event_is_named(String kind, String more, String field) {
        String number = collective("第" + rounds.incrementAndGet() + "车间工会");
        as(CLERK).post("/api/honours/" + number + "/events", GOOD.formatted(kind, more == null ? "" : more)).refusedAt(field, "");
    }

    @Test
    void follow_ups_and_reports_stand_in_order_and_in_the_ledger_without_their_words() {
        String number = person("测跟踪", Fictitious.idNumber());
        as(CLERK).post("/api/honours/" + number + "/events", GOOD.formatted("CERTIFICATE", ",\"reference\":\"证字第7号\"")).expect(201);
        as("reviewer.130306").post("/api/honours/" + number + "/events", GOOD.formatted("MAJOR_REPORT", "")).expect(201);

        JsonNode file = as("auditor.130306").get("/api/honours/" + number).expect(200).json();
        assertThat(file.path("events").findValuesAsText("kindName")).containsExactly("颁发证书", "重大情况报告");
        assertThat(file.path("mayEnter").asBoolean()).isFalse();
        JsonNode ledger = as("auditor.130306").get("/api/audit/cases/" + number).expect(200).json();
        assertThat(ledger.path("entries").findValuesAsText("act")).containsExactly("HONOUR_REGISTERED", "HONOUR_CERTIFICATE", "HONOUR_REPORTED");
        assertThat(ledger.toString()).doesNotContain("情况说明", "测跟踪");
        as("approver.130306").post("/api/honours/" + number + "/events", GOOD.formatted("FOLLOW_UP", "")).refused(403);
        as("clerk.13030602").post("/api/honours/" + number + "/events", GOOD.formatted("FOLLOW_UP", "")).refused(404);
    }

    @Test
    void a_title_is_cancelled_by_two_people_and_stays_in_the_register() {
        // given
        String idNumber = Fictitious.idNumber();
        String number = person("测撤销", idNumber);
        String cancellations = "/api/honours/" + number + "/cancellations";

        // when
        as(CLERK).post(cancellations, CANCELLATION).expect(201);
        as("reviewer.130306").post(cancellations, CANCELLATION).refused(409).saying("等待确认");
        as(CLERK).post(cancellations + "/1/decision", "{\"confirmed\":true}").refused(403);
        assertThat(honours.higherHonourOf(holder(idNumber))).isPresent();
        as("approver.130306").post(cancellations + "/1/decision", "{\"confirmed\":true}").expect(200);

        // then
        assertThat(honours.higherHonourOf(holder(idNumber))).isEmpty();
        JsonNode file = as(CLERK).get("/api/honours/" + number).expect(200).json();
        assertThat(file.path("stateName").asText()).isEqualTo("已撤销");
        assertThat(file.path("cancellations").get(0).path("responsible").get(0).path("handling").asText()).isEqualTo("通报批评");
        assertThat(acts(number, "auditor.130306")).containsExactly("HONOUR_REGISTERED", "HONOUR_CANCELLATION_PROPOSED", "HONOUR_CANCELLATION_CONFIRMED");
        as(CLERK).post(cancellations, CANCELLATION).refused(409).saying("已经撤销");
        as("approver.130306").post(cancellations + "/1/decision", "{\"confirmed\":true}").refused(409);
        as(CLERK).post("/api/honours/" + number + "/events", GOOD.formatted("CERTIFICATE", ",\"reference\":\"8\"")).refused(409);
        as(CLERK).post("/api/honours/" + number + "/events", GOOD.formatted("FOLLOW_UP", "")).expect(201);
    }

    @Test
    void a_cancellation_finds_room_at_its_longest() {
        String responsible = "{\"name\":\"测\",\"unit\":\"" + "单".repeat(100) + "\",\"handling\":\"" + "处".repeat(200) + "\"}";
        String longest = "{\"reason\":\"" + "因".repeat(1000) + "\",\"responsible\":[" + String.join(",", Collections.nCopies(20, responsible)) + "]}";

        as(CLERK).post("/api/honours/" + person("测长文", Fictitious.idNumber()) + "/cancellations", longest).expect(201);
    }

    @Test
    void what_is_not_confirmed_leaves_the_title_as_it_was() {
        String idNumber = Fictitious.idNumber();
        String number = person("测不撤", idNumber);
        String cancellations = "/api/honours/" + number + "/cancellations";
        as("supervisor.130306").post(cancellations, CANCELLATION).expect(201);
        as("approver.130306").post(cancellations + "/1/decision", "{\"confirmed\":false}").refusedAt("reason", "理由");
        as("approver.130306").post(cancellations + "/1/decision", "{\"confirmed\":false,\"reason\":\"查无实据\"}").expect(200);

        assertThat(honours.higherHonourOf(holder(idNumber))).isPresent();
        as(CLERK).post(cancellations, CANCELLATION).expect(201);
    }

    @Test
    void only_the_union_that_registered_a_title_or_one_above_it_takes_it_away() {
        String number = registered(commendation(round(), List.of(laureate(Fictitious.idNumber(), 31)))).get(0);
        as(CLERK).post("/api/honours/" + number + "/cancellations", CANCELLATION).refused(403).saying("登记它的工会");
        as("clerk.130300").post("/api/honours/" + number + "/cancellations", CANCELLATION).expect(201);
        as("approver.130306").post("/api/honours/" + number + "/cancellations/1/decision", "{\"confirmed\":true}").refused(403);
        as("approver.130000").post("/api/honours/" + number + "/cancellations/1/decision", "{\"confirmed\":true}").expect(200);
        assertThatThrownBy(() -> database.update("update honour_cancellation set decided_by = proposed_by where honour = ?", number))
            .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.13030602", "clerk.130102", "auditor.210200"})
    void other_unions_see_nothing_of_it(String login) {
        String idNumber = Fictitious.idNumber();
        String number = person("测他处", idNumber);
        as(login).get("/api/honours/" + number).refused(404);
        assertThat(as(login).get("/api/honours?q=" + number).expect(200).json().path("items")).isEmpty();
        JsonNode found = as(login).post("/api/honours/searches", "{\"idNumber\":\"" + idNumber + "\"}").expect(200).json();
        assertThat(found.path("items")).isEmpty();
        assertThat(found.path("elsewhere").asBoolean()).isTrue();
        as(login).get("/api/honours?union=" + BASE).refused(404);
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        HonourSheet sheet = new HonourSheet();
        IntStream.range(0, 5).forEach(i -> sheet.collective("分页荣誉", "分页" + i + "车间", "13030602", "2017-05-0" + (1 + i / 2)));
        sheet.importedBy(as("clerk.13030602"));
        StringBuilder seen = new StringBuilder();
        String after = "";
        do {
            JsonNode page = as("clerk.13030602").get("/api/honours?year=2017&limit=2" + after).expect(200).json();
            page.path("items").forEach(item -> seen.append(item.path("holder").asText()).append(' '));
            after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
        } while (after != null);
        assertThat(seen.toString().split(" ")).containsExactlyInAnyOrder("分页0车间", "分页1车间", "分页2车间", "分页3车间", "分页4车间")
            .startsWith("分页4车间");
        as("clerk.13030602").get("/api/honours?after=x").refusedAt("after", "第一页");
        as("clerk.13030602").get("/api/honours?year=17").refusedAt("year", "四位");
    }

    @Test
    void an_export_is_by_right_recorded_and_holds_no_formula() throws IOException {
        collective("=测算车间");
        HttpResponse<byte[]> answer = as("exporter.130306").download("POST", "/api/honours/exports", "{\"q\":\"测算车间\",\"reason\":\"年度荣誉核查\"}");

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            String text = book.getFirstSheet().read().stream().map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText())
                .collect(Collectors.joining("|"))).collect(Collectors.joining("\n"));
            assertThat(text).contains("荣誉名册", "exporter.130306", "年度荣誉核查", "获得者", "|'=测算车间|");
        }
        assertThat(acts("DC-130306-2018-000000", "auditor.130306")).contains("EXPORTED");
        as(CLERK).post("/api/honours/exports", "{\"reason\":\"年度荣誉核查\"}").refused(403);
        as("exporter.130306").post("/api/honours/exports", "{}").refusedAt("reason", "");
    }

    @Test
    void names_and_words_lie_sealed_and_the_id_number_nowhere() {
        String idNumber = Fictitious.idNumber();
        String number = person("测密封", idNumber);
        as(CLERK).post("/api/honours/" + number + "/cancellations", CANCELLATION).expect(201);
        String everything = Everything.in(database).toString();
        assertThat(everything).doesNotContain(idNumber, "测密封", "事迹弄虚作假", "测责任");
    }
}
