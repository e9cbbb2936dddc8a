package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.ArchiveLifecycle;
import cn.unioncare.registry.ArchiveLifecycle.Closing;
import cn.unioncare.registry.ArchiveLifecycle.Move;
import cn.unioncare.registry.ArchiveState;
import cn.unioncare.registry.ArchiveTraits;
import cn.unioncare.registry.Archives;
import cn.unioncare.registry.NewArchive;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.spreadsheets.Spreadsheets;
import cn.unioncare.vault.IdNumber;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The three tables over HTTP: every cell is what stands behind it, sums go up the tree, reports stay as they were signed. */
abstract class StatisticsContract extends ApiTest {

    private static final String TABLES = "/api/statistics/tables/";
    private static final String REPORTS = "/api/statistics/reports";
    private static final String RETURNS = "/api/statistics/returns";
    private static final String PERIOD = "&from=2018-01-10&until=2018-01-31";
    private static final String SEASON = "SW-130306-2018-900001";
    private static final List<String> OWNERS = List.of(BASE, "13030602", "13030611", "13010201");
    private static final List<String[]> ACTIVITIES = List.of(new String[] {"ENTERPRISE", "DIFFICULT"},
        new String[] {"ENTERPRISE", "CAPACITY"}, new String[] {"FRONTLINE", "PROJECT"}, new String[] {"MIGRANT", "ARREARS"},
        new String[] {"MIGRANT", "HOMEWARD"}, new String[] {"MIGRANT", "STATION"});
    private static final AtomicInteger FILED = new AtomicInteger(500_000);

    @Autowired
    private Archives archives;
    @Autowired
    private ArchiveLifecycle lifecycle;
    @Autowired
    private Unions unions;
    @Autowired
    private PlatformTransactionManager transactions;

    private final Random random = new Random(61);


    @BeforeAll
    void households_come_and_go() {
        database.update("""
            insert into campaign (number, season, union_code, title, state, from_day, reports_day, until_day, listed, started,
                opened_at, opened_by, closed_on)
            values (?, ?, '130306', '测试活动', 'CLOSED', date '2018-01-01', date '2018-01-31', date '2018-01-31', true, true,
                current_timestamp, 'clerk.130306', date '2018-01-31')""", SEASON, SEASON);
        for (int day = 1; day <= 31; day++) {
            itIs("2018-01-%02dT08:00:00+08:00".formatted(day));
            establish(OWNERS.get(random.nextInt(OWNERS.size())));
            String archive = establish(OWNERS.get(random.nextInt(OWNERS.size())));
            switch (random.nextInt(5)) {
                case 0 -> close(archive, ArchiveState.RELIEVED, "1");
                case 1 -> close(archive, ArchiveState.CANCELLED, "8");
                case 2 -> close(archive, ArchiveState.SUPPORTED, "3");
                case 3 -> move(archive, archive.contains("130102") ? BASE : "13010201");
                default -> assertThat(archive).startsWith("DA-");
            }
            visited(archive, day);
            for (String payer : List.of("130306", "130102")) {
                paid(archive, payer, day);
            }
        }
        database.update("""
            update fund set spent = (select sum(e.spent_by) from fund_entry e where e.fund = fund.number),
                available = (select sum(e.available_by) from fund_entry e where e.fund = fund.number),
                last_entry = (select max(e.seq) from fund_entry e where e.fund = fund.number)
            where number like 'ZJ-9%'""");
    }

    // What a payment leaves behind that was made on that day, and perhaps reversed within the period or after it.
    private void paid(String archive, String payer, int day) {
        String source = any("CENTRAL", "UNION");
        String fund = "ZJ-9" + payer + "-" + source;
        boolean bank = source.equals("CENTRAL") || random.nextBoolean();
        LocalDate on = LocalDate.of(2018, 1, day);
        BigDecimal amount = new BigDecimal("100.01").multiply(BigDecimal.valueOf(1 + random.nextInt(9)));
        if (database.queryForList("select number from fund where number = ?", fund).isEmpty()) {
            database.update("""
                insert into fund (number, union_code, source, fund_year, available, reserved, spent, last_entry)
                values (?, ?, ?, 1999, 0, 0, 0, 0)""", fund, payer, source);
            moved(fund, "IN", new BigDecimal("1000000.00"), "1000000.00", "0", null, 12);
            database.update("""
                insert into payment_batch (number, payer, fund, source, method, state, turn, opened_by, opened_at)
                values (?, ?, ?, ?, 'BANK', 'DONE', 1, 'clerk.130306', current_timestamp)""", "FF-9" + fund, payer, fund, source);
        }
        String number = "FK-9" + payer + "-%02d".formatted(day);
        boolean reversed = random.nextInt(4) == 0;
        database.update("""
            insert into payment_order (number, occasion, case_id, household, archive, payer, fund, source, fund_year, kind, method, amount,
                recovered, state, attempt, payee_hmac, paid_on, requested_by, requested_at)
            values (?, ?, 'ZF-130306-2018-900001', ?, ?, ?, ?, ?, 1999, ?, ?, ?, 0, ?, 1, 'none', ?, 'clerk.130306', current_timestamp)""",
            number, random.nextInt(3) == 0 ? "BF-130306-2018-900001" : SEASON, archive, random.nextInt(4) == 0 ? null : archive, payer, fund,
            source, any("01", "08"), bank ? "BANK" : "IN_KIND", amount, reversed ? "REVERSED" : "PAID", on);
        if (bank) {
            database.update("""
                insert into payment_attempt (payment, attempt, batch, turn, result, replied_on) values (?, 1, ?, 1, 'PAID', ?)""",
                number, "FF-9" + fund, on);
        }
        moved(fund, "PAY", amount, "-" + amount, amount.toString(), number, day);
        if (reversed) {
            moved(fund, "REVERSE", amount, amount.toString(), "-" + amount, number, day + random.nextInt(20));
        }
    }

    private void moved(String fund, String kind, BigDecimal amount, String available, String spent, String payment, int day) {
        database.update("""
            insert into fund_entry (fund, seq, kind, amount, available_by, reserved_by, spent_by, payment, entered_by, entered_at)
            values (?, (select coalesce(max(e.seq), 0) + 1 from fund_entry e where e.fund = ?), ?, ?, ?, 0, ?, ?, 'clerk.130306', ?)""",
            fund, fund, kind, amount, new BigDecimal(available), new BigDecimal(spent), payment,
            LocalDate.of(2018, 1, 1).plusDays(day - 1).atTime(15, 0).atOffset(ZoneOffset.ofHours(8)));
    }

    @Test
    void every_cell_is_what_stands_behind_it() {
        entered("centre", "visits.phone", "17");
        for (JsonNode table : as("clerk." + COUNTY).get("/api/statistics/tables").expect(200).json().path("items")) {
            JsonNode sheet = sheet("approver." + COUNTY, table.path("id").asText(), COUNTY);
            for (String key : List.of("total", BASE, "own")) {
                JsonNode row = row(sheet, key);
                for (JsonNode column : table.path("columns")) {
                    opened(table.path("id").asText(), row, column);
                }
            }
        }
    }

    @Test
    void a_campaign_is_counted_alone_and_its_coverage_is_of_those_on_file() {
        JsonNode all = row(sheet("clerk." + COUNTY, "warmth", null), "total").path("values");
        JsonNode season = row(as("clerk." + COUNTY).get(TABLES + "warmth?season=" + SEASON + PERIOD).expect(200).json(), "total")
            .path("values");
        JsonNode other = row(as("clerk." + COUNTY).get(TABLES + "warmth?season=SW-130306-2017-900009" + PERIOD).expect(200).json(),
            "total").path("values");

        assertThat(decimal(season.path("visited"))).isPositive().isLessThanOrEqualTo(decimal(all.path("visited")));
        assertThat(decimal(season.path("sudden"))).isPositive();
        assertThat(decimal(season.path("wages.amount"))).isNotNegative();
        assertThat(decimal(other.path("visited"))).isZero();
        assertThat(decimal(season.path("coverage"))).isEqualByComparingTo(decimal(season.path("visited"))
            .multiply(BigDecimal.valueOf(100)).divide(decimal(season.path("opening")), 2, RoundingMode.HALF_UP));
    }

    private void opened(String table, JsonNode row, JsonNode column) {
        String id = column.path("id").asText();
        BigDecimal value = decimal(row.path("values").path(id));
        BigDecimal behind = BigDecimal.ZERO;
        String next = null;
        do {
            JsonNode cell = as("approver." + COUNTY).get(TABLES + table + "/cells?union=" + COUNTY + PERIOD + "&row="
                + row.path("key").asText() + "&column=" + id + "&limit=7" + (next == null ? "" : "&after=" + next)).expect(200).json();
            for (JsonNode item : cell.path("items")) {
                assertThat(item.path("title").asText()).doesNotContain("测户");
                behind = behind.add(decimal(item.path("amount")));
            }
            for (JsonNode entry : cell.path("entries")) {
                behind = behind.add(decimal(entry.path("amount")));
            }
            for (JsonNode part : cell.path("parts")) {
                behind = behind.add(decimal(part.path("value")).multiply(decimal(part.path("sign"))));
            }
            next = cell.path("next").asText(null);
        } while (next != null);
        if (!Set.of("RATIO", "AVERAGE").contains(column.path("kind").asText())) {
            assertThat(behind).as(table + " " + row.path("key") + " " + id).isEqualByComparingTo(value);
        }
    }

    @Test
    void sums_go_up_the_tree() {
        JsonNode county = row(sheet("clerk." + COUNTY, "relief", null), "total");
        JsonNode city = sheet("clerk.130300", "relief", null);
        JsonNode province = sheet("clerk.130000", "relief", null);
        assertThat(row(city, COUNTY).path("values")).isEqualTo(county.path("values"));
        assertThat(row(province, "130300").path("values")).isEqualTo(row(city, "total").path("values"));
        for (JsonNode sheet : List.of(city, province)) {
            for (String column : List.of("opening", "new", "left", "moved.in", "closing", "closing.persons", "supported")) {
                BigDecimal sum = BigDecimal.ZERO;
                for (JsonNode row : sheet.path("rows")) {
                    sum = row.path("key").asText().equals("total") ? sum : sum.add(decimal(row.path("values").path(column)));
                }
                assertThat(sum).as(column).isEqualByComparingTo(decimal(row(sheet, "total").path("values").path(column)));
            }
        }
        assertThat(decimal(row(province, "total").path("values").path("left"))).isPositive();
        assertThat(decimal(row(province, "total").path("values").path("moved.in"))).isPositive();
    }

    @Test
    void the_figures_agree_with_each_other_and_a_wrong_entry_shows() {
        assertThat(sheet("clerk." + COUNTY, "relief", null).at("/checks/0/holds").asBoolean()).isTrue();
        assertThat(sheet("clerk." + COUNTY, "relief", null).at("/checks/1/holds").asBoolean()).isTrue();

        entered("relief", "unrelieved.other", "99");

        JsonNode checks = sheet("clerk." + COUNTY, "relief", null).path("checks");
        assertThat(checks.get(6).path("id").asText()).isEqualTo("unrelieved");
        assertThat(checks.get(6).path("holds").asBoolean()).isFalse();
        assertThat(checks.get(6).path("breaches").findValuesAsText("row")).contains("own", "total");
        JsonNode found = as("clerk." + COUNTY).get(TABLES + "relief/checks/unrelieved?row=total" + PERIOD).expect(200).json();
        assertThat(found.path("unions").findValuesAsText("union")).contains(COUNTY, BASE);
        assertThat(found.path("items").findValuesAsText("title")).anyMatch(title -> title.startsWith("填报：")).noneMatch(title ->
            title.contains("测户"));
        BigDecimal difference = BigDecimal.ZERO;
        for (JsonNode item : found.path("items")) {
            difference = difference.add(decimal(item.path("left"))).subtract(decimal(item.path("right")));
        }
        assertThat(found.path("complete").asBoolean()).isTrue();
        assertThat(difference).isEqualByComparingTo(decimal(found.path("left")).subtract(decimal(found.path("right"))));
        entered("relief", "unrelieved.other", "0");
    }

    @Test
    void what_was_paid_without_a_reply_of_the_bank_is_named() {
        String payment = one("""
            select min(b.payment) from payment_attempt b join payment_order o on o.number = b.payment
            where o.payer = ? and o.state = 'PAID' and o.method = 'BANK' and o.occasion = ?
              and o.paid_on between date '2018-01-10' and date '2018-01-31'""", COUNTY, SEASON);
        database.update("update payment_attempt set result = 'SENT' where payment = ?", payment);
        JsonNode sheet = sheet("clerk." + COUNTY, "warmth", null);
        JsonNode found = as("clerk." + COUNTY).get(TABLES + "warmth/checks/replies?row=own" + PERIOD).expect(200).json();
        database.update("update payment_attempt set result = 'PAID' where payment = ?", payment);

        assertThat(sheet.at("/checks/0/holds").asBoolean()).isFalse();
        assertThat(found.path("items").findValuesAsText("record")).containsExactly(payment);
        assertThat(sheet("clerk." + COUNTY, "warmth", null).at("/checks/0/holds").asBoolean()).isTrue();
        as("clerk." + COUNTY).get(TABLES + "warmth/checks/replies?row=130102" + PERIOD).refusedAt("row", "没有这一行");
        as("clerk." + COUNTY).get(TABLES + "warmth/checks/nothing?row=own" + PERIOD).refusedAt("check", "没有这一项核对");
        as("clerk." + COUNTY).get(TABLES + "warmth/checks/replies?row=own&union=130102" + PERIOD).refused(404);
    }

    @Test
    void a_report_whose_figures_do_not_agree_is_signed_only_with_a_reason() {
        String days = "?from=2018-01-02&until=2018-01-29";
        as("clerk." + BASE).post(TABLES + "relief/entries" + days, entry("unrelieved.other", "77")).expect(200);
        String path = REPORTS + "/" + as("clerk." + BASE).post(REPORTS, "{\"table\":\"relief\",\"from\":\"2018-01-02\",\"until\":\"2018-01-29\"}")
            .expect(201).json().path("number").asText();
        as("reviewer." + BASE).post(path + "/signatures", "{}").refused(409).saying("未脱困各原因户数之和");
        as("reviewer." + BASE).post(path + "/signatures", "{\"note\":\"原因表待补报\"}").expect(200).saying("REVIEWED");
        as("approver." + BASE).post(path + "/signatures", "{}").refused(409);
        assertThat(as("approver." + BASE).post(path + "/signatures", "{\"note\":\"原因表待补报\"}").expect(200).json()
            .path("signatures").findValuesAsText("note")).contains("原因表待补报");
    }

    @Test
    void the_upper_union_sees_who_has_handed_in_and_reminds_who_is_late() {
        String period = "\"from\":\"2018-01-03\",\"until\":\"2018-01-28\"";
        String of = RETURNS + "/relief?from=2018-01-03&until=2018-01-28";
        Caller city = as("clerk.130300");
        city.put(RETURNS + "/relief", "{" + period + ",\"dueOn\":\"2018-01-27\"}").refusedAt("dueOn", "不能早于统计截止日");
        city.post(RETURNS + "/relief/reminders", "{" + period + ",\"unions\":[\"130306\"]}").refused(409).saying("报送期限");
        city.put(RETURNS + "/relief", "{" + period + ",\"dueOn\":\"2018-01-29\"}").expect(200);
        JsonNode county = of(city.get(of).expect(200).json().path("items"), COUNTY);
        assertThat(county.path("state").asText()).isEqualTo("NONE");
        assertThat(county.path("late").asBoolean()).isTrue();
        assertThat(county.path("daysLate").asInt()).isPositive();

        city.post(RETURNS + "/relief/reminders", "{" + period + ",\"unions\":[\"130306\"],\"note\":\"请今日报送\"}").expect(200);
        city.post(RETURNS + "/relief/reminders", "{" + period + ",\"unions\":[\"13030601\"]}").refusedAt("unions", "下级工会");
        assertThat(as("clerk." + COUNTY).get(RETURNS).expect(200).json().path("asked").toString()).contains("请今日报送", "秦皇岛市总工会");
        assertThat(as("clerk.130102").get(RETURNS).expect(200).json().path("asked").toString()).doesNotContain("请今日报送");

        String path = REPORTS + "/" + as("clerk." + COUNTY).post(REPORTS, "{\"table\":\"relief\"," + period + "}").expect(201).json()
            .path("number").asText();
        as("reviewer." + COUNTY).post(path + "/signatures", "{\"note\":\"已核对\"}").expect(200);
        as("approver." + COUNTY).post(path + "/signatures", "{\"note\":\"已核对\"}").expect(200);
        county = of(city.get(RETURNS).expect(200).json().at("/called/0/items"), COUNTY);
        assertThat(county.path("state").asText()).isEqualTo("LOCKED");
        assertThat(county.path("report").asText()).startsWith("TJ-130306-");
        assertThat(county.path("reminders")).hasSize(1);
        city.post(RETURNS + "/relief/reminders", "{" + period + ",\"unions\":[\"130306\"]}").refused(409);
        as("clerk." + BASE).put(RETURNS + "/relief", "{" + period + ",\"dueOn\":\"2018-01-29\"}").refused(409);
    }

    @Test
    void a_report_stays_as_it_was_signed_and_is_amended_with_old_and_new() {
        String period = "{\"table\":\"relief\",\"from\":\"2018-01-10\",\"until\":\"2018-01-30\"}";
        JsonNode drawnUp = as("clerk." + BASE).post(REPORTS, period).expect(201).json();
        String path = REPORTS + "/" + drawnUp.path("number").asText();
        as("clerk." + BASE).post(REPORTS, period).refused(409);
        as("approver." + BASE).post(path + "/signatures", "{}").refused(403);
        as("reviewer." + BASE).post(path + "/signatures", "{\"note\":\"未脱困原因另报\"}").expect(200).saying("REVIEWED");
        as("clerk." + BASE).post(path + "/amendments", "{\"reason\":\"补录\"}").refused(409);
        as("approver." + BASE).post(path + "/signatures", "{\"note\":\"未脱困原因另报\"}").expect(200).saying("LOCKED");
        as("approver." + BASE).post(path + "/signatures", "{}").refused(409);
        as("clerk." + BASE).post(path + "/amendments", "{\"reason\":\"补录\"}").refused(409);

        close(establishOn(BASE, "2018-01-20"), ArchiveState.CANCELLED, "8");

        JsonNode later = as("clerk." + BASE).get(path).expect(200).json();
        assertThat(later.path("rows")).isEqualTo(drawnUp.path("rows"));
        assertThat(later.path("later").findValuesAsText("column")).contains("new", "new.persons", "left.cancelled", "left");
        String county = REPORTS + "/" + as("clerk." + COUNTY).post(REPORTS, period).expect(201).json().path("number").asText();
        assertThat(reportedBelow(county).path("holds").asBoolean()).isFalse();
        assertThat(reportedBelow(county).path("breaches").findValuesAsText("row")).containsOnly(BASE);
        JsonNode asked = as("clerk." + BASE).post(path + "/amendments", "{\"reason\":\"补录死亡注销\"}").expect(201).json();
        assertThat(asked.path("rows")).isEqualTo(drawnUp.path("rows"));
        as("clerk." + BASE).post(path + "/amendments/1/decision", "{\"confirmed\":true}").refused(403);
        JsonNode amended = as("approver." + BASE).post(path + "/amendments/1/decision", "{\"confirmed\":true}").expect(200).json();
        JsonNode change = changeOf(amended, "left.cancelled");
        assertThat(decimal(change.path("after")).subtract(decimal(change.path("before")))).isEqualByComparingTo("1");
        assertThat(decimal(row(amended, "total").path("values").path("left.cancelled")))
            .isEqualByComparingTo(decimal(change.path("after")));
        assertThat(amended.path("later")).isEmpty();
        assertThat(reportedBelow(county).path("holds").asBoolean()).isTrue();
        as("approver." + BASE).post(path + "/amendments/1/decision", "{\"confirmed\":true}").refused(409);
        assertThat(amended.at("/amendments/0/number").asText()).isEqualTo(drawnUp.path("number").asText() + "-GZ01");
        assertThat(text(as("clerk." + COUNTY).download(path + "/amendments/1/sheet").body())).contains("统计报表更正单", "-GZ01",
            "补录死亡注销", "本期退出·其中：注销", "原数", "新数");
        as("clerk." + BASE).get(path + "/amendments/2/sheet").refused(404);
        as("approver." + BASE).get(path + "/flat").expect(200).saying("left.cancelled").saying("示例纺织有限公司工会");
    }

    @Test
    void a_county_locks_before_its_units_have_reported_only_with_a_reason_and_a_report_sent_back_is_drawn_up_again() {
        String period = "{\"table\":\"centre\",\"from\":\"2017-01-01\",\"until\":\"2017-12-30\"}";
        String first = REPORTS + "/" + as("clerk.130300").post(REPORTS, period).expect(201).json().path("number").asText();
        as("reviewer.130300").post(first + "/returns", "{}").refusedAt("reason", "原因");
        as("reviewer.130300").post(first + "/returns", "{\"reason\":\"站点数有误\"}").expect(200).saying("RETURNED");
        JsonNode again = as("clerk.130300").post(REPORTS, period).expect(201).json();
        String path = REPORTS + "/" + again.path("number").asText();
        assertThat(again.path("outstanding").toString()).contains("抚宁区总工会");
        as("reviewer.130300").post(path + "/signatures", "{}").expect(200);
        as("approver.130300").post(path + "/signatures", "{}").refused(409).saying("抚宁区总工会");
        as("approver.130300").post(path + "/signatures", "{\"note\":\"区总工会报表随后补报\"}").expect(200).saying("LOCKED");
        as("clerk.130100").get(path).refused(404);
        as("clerk.130000").get(path).expect(200);
    }

    @Test
    void a_table_comes_in_the_notices_form() {
        assertThat(text(as("clerk." + COUNTY).download(TABLES + "relief/sheet?union=" + COUNTY + PERIOD).body())).contains("解困脱困情况统计表", "填报单位（盖章）：抚宁区总工会", "统计期：2018-01-10 至 2018-01-31", "填表人：",
                "审核人：", "负责人：", "日期：", "本期新增", "脱困率", "示例纺织有限公司工会", "合计");
    }

    private static String text(byte[] sheet) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            return book.getFirstSheet().read().toString();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void what_no_record_tells_is_entered_or_imported_by_the_union_itself() {
        imported("centre&from=2017-01-01&until=2017-12-31", filled("staff.full", "3")).expect(200).saying("Excel 导入");
        assertThat(decimal(row(as("clerk.130102").get(TABLES + "centre?from=2017-01-01&until=2017-12-31").expect(200).json(), "own")
            .path("values").path("staff.full"))).isEqualByComparingTo("3");
        imported("centre", filled("nothing", "3")).refused(400).saying("第2行");
        imported("centre", filled("staff.full", "三")).refused(400).saying("数字");
        as("clerk." + BASE).post(TABLES + "centre/entries", entry("staff.full", "-1")).refusedAt("items[0].value", "不小于");
        as("clerk." + BASE).post(TABLES + "centre/entries", entry("staff.full", "1.5")).refusedAt("items[0].value", "整数");
        as("clerk." + BASE).post(TABLES + "centre/entries", entry("centres", "1")).refusedAt("items[0].column", "没有这一项");
        as("reviewer." + BASE).post(TABLES + "centre/entries", entry("staff.full", "1")).refused(403);
    }

    @Test
    void nobody_sees_more_than_the_own_subtree() {
        as("clerk." + BASE).get(TABLES + "relief?union=" + COUNTY).refused(404);
        as("clerk." + COUNTY).get(TABLES + "relief?union=130102").refused(404);
        as("clerk." + COUNTY).get(TABLES + "relief/cells?union=130100&row=total&column=closing").refused(404);
        as("clerk." + COUNTY).get(TABLES + "relief/cells?row=130102&column=closing.recorded").refusedAt("row", "没有这一行");
        assertThat(sheet("clerk." + BASE, "relief", null).path("rows").findValuesAsText("key")).containsExactly("own", "total");
    }

    @Test
    void what_cannot_be_is_refused_in_chinese() {
        Caller clerk = as("clerk." + COUNTY);
        clerk.get(TABLES + "nothing").refused(404);
        clerk.get(TABLES + "relief?union=x").refusedAt("union", "工会编码");
        clerk.get(TABLES + "relief?from=2018-02-01&until=2018-01-01").refusedAt("from", "开始日");
        clerk.get(TABLES + "relief?until=2030-01-01").refusedAt("until", "不能晚于今天");
        clerk.get(TABLES + "warmth?season=SW").refusedAt("season", "活动编号");
        clerk.get(TABLES + "relief/cells?row=total&column=none").refusedAt("column", "没有这一栏");
        clerk.get(TABLES + "relief/cells?row=total&column=closing&limit=0").refusedAt("limit", "每页");
        clerk.get(TABLES + "relief/cells?column=closing").refused(400);
        clerk.post(REPORTS, "{}").refusedAt("table", "统计表");
        clerk.post(REPORTS, "{\"table\":\"nothing\"}").refused(404);
        clerk.get(REPORTS + "/TJ-130306-2018-999999").refused(404);
    }

    private JsonNode reportedBelow(String report) {
        JsonNode checks = as("clerk." + COUNTY).get(report).expect(200).json().path("checks");
        return checks.get(checks.size() - 1);
    }

    private JsonNode sheet(String login, String table, String union) {
        return as(login).get(TABLES + table + "?" + (union == null ? "" : "union=" + union) + PERIOD).expect(200).json();
    }

    private void entered(String table, String column, String value) {
        as("clerk." + COUNTY).post(TABLES + table + "/entries?from=2018-01-10&until=2018-01-31", entry(column, value)).expect(200);
    }

    private static String entry(String column, String value) {
        return "{\"items\":[{\"column\":\"" + column + "\",\"value\":" + value + "}]}";
    }

    private Answer imported(String table, Upload sheet) {
        return as("clerk.130102").send("POST", "/api/statistics/imports?table=" + table, sheet.contentType(),
            BodyPublishers.ofByteArray(sheet.bytes()));
    }

    private static Upload filled(String column, String value) {
        return Upload.of("填报.xlsx", Spreadsheets.of(List.of(Spreadsheets.page("填报内容",
            List.of("栏目编码", "栏目", "单位", "数值"), List.of(List.of(column, "", "", value))))));
    }

    private static JsonNode row(JsonNode sheet, String key) {
        for (JsonNode row : sheet.path("rows")) {
            if (row.path("key").asText().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row " + key);
    }

    private static JsonNode of(JsonNode items, String union) {
        for (JsonNode item : items) {
            if (item.path("union").asText().equals(union)) {
                return item;
            }
        }
        throw new AssertionError("no union " + union);
    }

    private static JsonNode changeOf(JsonNode report, String column) {
        for (JsonNode change : report.at("/amendments/0/changes")) {
            if (change.path("column").asText().equals(column) && change.path("row").asText().equals("total")) {
                return change;
            }
        }
        throw new AssertionError("no change of " + column);
    }

    private static BigDecimal decimal(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? BigDecimal.ZERO : value.decimalValue();
    }

    private String establishOn(String owner, String day) {
        itIs(day + "T08:00:00+08:00");
        String archive = establish(owner);
        itIs(begins());
        return archive;
    }

    private String establish(String owner) {
        int number = FILED.incrementAndGet();
        CaseId caseId = new CaseId("JD-130306-2018-%06d".formatted(number));
        Actor actor = actor();
        return new TransactionTemplate(transactions).execute(status -> {
            String archive = archives.establish(new NewArchive(caseId, unions.routeFrom(new UnionCode(owner)), "R" + number,
                new IdNumber("130306197908229960"), "测户" + number, 1 + random.nextInt(4), any("低保户", "低保边缘户"), "RS2016",
                any("ILLNESS", "OTHER"), any("4", "5"), new ArchiveTraits(any("1", "3"), any("ON_POST", "MIGRANT"), any("1", "2")),
                "{}"), actor);
            if (random.nextBoolean()) {
                archives.keepPlan(archive, today(), today().plusDays(random.nextInt(40)), List.of(any("1", "4")), "{}");
                archives.issueCard(caseId, archive, actor);
            }
            return archive;
        });
    }

    // What a completed visit and an activity leave behind to be counted.
    private void visited(String archive, int day) {
        String subject = random.nextInt(4) == 0 ? "LS-130306-2018-9000%02d".formatted(day) : archive;
        String visit = "ZF-130306-2018-9000%02d".formatted(day);
        LocalDate on = LocalDate.of(2018, 1, day);
        String owner = one("select owner_union from hardship_archive where number = ?", archive);
        database.update("""
            insert into campaign_target (season, subject, campaign, kind, archive, owner_union, determining_union, entered_because,
                entered_on, state, visit, visited_on)
            values (?, ?, ?, ?, ?, ?, '130306', 'LIST', ?, 'VISITED', ?, ?)""", SEASON, subject, SEASON,
            subject.equals(archive) ? "ON_FILE" : "SUDDEN", subject.equals(archive) ? archive : null, owner, on, visit, on);
        database.update("""
            insert into campaign_visit (visit, season, subject, owner_union, determining_union, visited_on, household_size, visitors,
                gift, migrant, model_worker, sudden_need, differs, visited_by)
            values (?, ?, ?, ?, '130306', ?, ?, 2, 500, ?, ?, false, false, 'clerk.130306')""", visit, SEASON, subject, owner, on,
            1 + random.nextInt(4), random.nextBoolean(), any("2", "4"));
        String[] activity = ACTIVITIES.get(random.nextInt(ACTIVITIES.size()));
        database.update("""
            insert into campaign_activity (number, season, campaign, union_code, area, kind, held_on, people, amount, staff, vehicles,
                expense, entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 80.50, 'clerk.130306', current_timestamp)""",
            "HD-130306-2018-9000%02d".formatted(day), SEASON, SEASON, owner, activity[0], activity[1], on, 1 + random.nextInt(50),
            new BigDecimal("1234.56").multiply(BigDecimal.valueOf(1 + random.nextInt(9))), 1 + random.nextInt(5));
    }

    private void close(String archive, ArchiveState state, String reason) {
        LocalDate on = LocalDate.parse(one("select cast(max(since) as varchar) from archive_state where archive = ?", archive));
        lifecycle.close(new Closing(archive, state, reason, "BD-130306-2018-000001", on), actor());
    }

    private void move(String archive, String to) {
        lifecycle.move(new Move(archive, new UnionCode(to), "BD-130306-2018-000001", today()), actor());
    }

    private String any(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    private static Actor actor() {
        return new Actor("approver." + COUNTY, new UnionCode(COUNTY), Set.of("approver"));
    }
}
