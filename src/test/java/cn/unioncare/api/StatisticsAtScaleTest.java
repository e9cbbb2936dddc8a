package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.Proof;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The three tables of a province over very many households, on PostgreSQL, against the plain GROUP BY of what they count. The rows are
 * generated in the database. A command of its own: {@code mvn test -Pscale -Dtest=StatisticsAtScaleTest -Dunioncare.archives=300000}.
 */
@OwnProductOnPostgres
@Tag("scale")
class StatisticsAtScaleTest extends ApiTest {

    private static final int UNIONS = 2_000;
    private static final int LOOKS = 5;
    private static final double MILLIS = 1_000_000.0;
    private static final String SEASON = "SW-130000-2018-900001";
    private static final String PERIOD = "?from=2018-01-01&until=2018-02-05";
    private static final String ROWS = " from generate_series(?, ?) i";
    private static final String OWNER = "'H' || lpad((i % " + UNIONS + ")::text, 6, '0')";
    private static final String NUMBER = "lpad(i::text, 9, '0')";
    /** What the tables count, each once, by union: what no table can be faster than. */
    private static final TreeMap<String, List<String>> PLAIN = new TreeMap<>();

    static {
        String onFile = """
            select s.owner_union, a.category, a.main_cause, a.level, a.focus_group, s.state, count(*), sum(a.household_size)
            from archive_state s join hardship_archive a on a.number = s.archive where s.since <= date '2018-02-05'
            group by s.owner_union, a.category, a.main_cause, a.level, a.focus_group, s.state""";
        String paid = """
            select o.payer, o.kind, o.method, f.source, sum(o.amount), count(*), count(distinct o.household)
            from payment_order o join fund f on f.number = o.fund group by o.payer, o.kind, o.method, f.source""";
        PLAIN.put("relief", List.of(onFile));
        PLAIN.put("centre", List.of(onFile, paid));
        PLAIN.put("warmth", List.of(paid, """
            select r.owner_union, t.kind, r.model_worker, count(*), sum(r.household_size) from campaign_visit r
            join campaign_target t on t.season = r.season and t.subject = r.subject group by r.owner_union, t.kind, r.model_worker"""));
    }

    @Override
    String begins() {
        return "2018-02-06T09:00:00+08:00";
    }

    @Test
    void the_tables_of_a_province_keep_to_what_a_plain_grouping_costs() {
        unions();
        int all = Integer.getInteger("unioncare.archives");
        int filed = 0;
        for (int households : List.of(all / 10, all / 3, all)) {
            onFile(filed + 1, households);
            filed = households;
            database.execute("analyze");
            for (String table : PLAIN.keySet()) {
                measured(table, households);
            }
            cell(households);
        }
    }

    private void unions() {
        database.update("insert into union_unit (code, name, tier, parent, region, determines, review_by) select " + OWNER
            + ", '示例' || i || '厂工会', 'BASE', (array['130306', '130102', '130300'])[1 + i % 3], '130306', false, null"
            + ROWS, 0, UNIONS - 1);
        database.update("""
            insert into campaign (number, season, union_code, title, state, from_day, reports_day, until_day, listed, started,
                opened_at, opened_by) values (?, ?, '130000', '大量数据', 'VISITING', date '2018-01-01', date '2018-02-05',
                date '2018-02-16', true, true, current_timestamp, 'clerk.130000')""", SEASON, SEASON);
        for (String source : List.of("CENTRAL", "UNION")) {
            database.update("insert into fund (number, union_code, source, fund_year, available, reserved, spent, last_entry) "
                + "values (?, '130306', ?, 1998, 1000000000, 0, 0, 0)", "ZJ-8-" + source, source);
        }
    }

    private void onFile(int from, int until) {
        database.update("insert into household (number, key_hmac, register_hmac) select 'HH8' || " + NUMBER + ", 'k8' || i, 'r8' || i" + ROWS, from, until);
        database.update("insert into hardship_archive (number, case_id, household, owner_union, determining_union, region, state, category, "
            + "rule_set, main_cause, level, household_size, focus_group, work_status, model_worker, established_on, name_hmac, version) select 'DA8' || "
            + NUMBER + ", 'JD-130306-2018-' || lpad(i::text, 6, '0'), 'HH8' || " + NUMBER + ", " + OWNER + ", '130306', '130306', case when i % 20 = 0 then 'RELIEVED' else 'ACTIVE' end, "
            + "(array['低保户', '低保边缘户', '意外致困户'])[1 + i % 3], 'RS2016', (array['ILLNESS', 'SCHOOLING', 'OTHER'])[1 + i % 3], "
            + "(array['3', '4', '5'])[1 + i % 3], 1 + i % 5, (array['1', '3', null])[1 + i % 3], 'ON_POST', '1', date '2017-06-01' + (i % 240), 'n8' || i, 0"
            + ROWS, from, until);
        database.update("insert into archive_state (archive, seq, state, since, until_on, actor, owner_union, determining_union, kind) select 'DA8' || "
            + NUMBER + ", 1, 'ACTIVE', date '2017-06-01' + (i % 240), case when i % 20 = 0 then date '2018-01-20' + (i % 17) end, 'system', "
            + OWNER + ", '130306', 'NEW'" + ROWS, from, until);
        database.update("insert into archive_state (archive, seq, state, since, actor, owner_union, determining_union, kind) select 'DA8' || " + NUMBER
            + ", 2, 'RELIEVED', date '2018-01-20' + (i % 17), 'system', " + OWNER + ", '130306', 'LEFT'" + ROWS + " where i % 20 = 0", from, until);
        database.update("insert into assistance_plan (archive, begins_on, ends_on, measures, kept_on) select 'DA8' || " + NUMBER
            + ", date '2017-06-01', date '2018-01-01' + (i % 300), '14', date '2017-06-01' + (i % 240)" + ROWS, from, until);
        database.update("insert into contact_card (number, archive, issued_on) select 'LX8' || i, 'DA8' || " + NUMBER + ", date '2017-06-01' + (i % 240)"
            + ROWS, from, until);
        database.update("insert into campaign_target (season, subject, campaign, kind, archive, owner_union, determining_union, entered_because, "
            + "entered_on, state, visit, visited_on) select '" + SEASON + "', 'HH8' || " + NUMBER + ", '" + SEASON + "', 'ON_FILE', 'DA8' || " + NUMBER + ", " + OWNER
            + ", '130306', 'LIST', date '2018-01-02', 'VISITED', 'ZF8' || " + NUMBER + ", date '2018-01-03' + (i % 40)" + ROWS, from, until);
        database.update("insert into campaign_visit (visit, season, subject, owner_union, determining_union, visited_on, household_size, visitors, gift, "
            + "migrant, model_worker, sudden_need, differs, visited_by) select 'ZF8' || " + NUMBER + ", '" + SEASON + "', 'HH8' || " + NUMBER + ", " + OWNER
            + ", '130306', date '2018-01-03' + (i % 40), 1 + i % 5, 2, 500, i % 7 = 0, '1', false, false, 'system'" + ROWS, from, until);
        database.update("insert into payment_order (number, occasion, case_id, household, archive, payer, fund, source, fund_year, kind, method, amount, "
            + "recovered, state, attempt, payee_hmac, paid_on, requested_by, requested_at) select 'FK8' || " + NUMBER + ", '" + SEASON + "', 'ZF8' || " + NUMBER
            + ", 'HH8' || " + NUMBER + ", 'DA8' || " + NUMBER + ", '130306', (array['ZJ-8-CENTRAL', 'ZJ-8-UNION'])[1 + i % 2], (array['CENTRAL', 'UNION'])[1 + i % 2], "
            + "1998, '08', (array['BANK', 'IN_KIND'])[1 + i % 2], 500, 0, 'PAID', 1, 'none', date '2018-01-03' + (i % 40), 'system', current_timestamp" + ROWS, from, until);
        database.update("insert into fund_entry (fund, seq, kind, amount, available_by, reserved_by, spent_by, payment, entered_by, entered_at) select "
            + "(array['ZJ-8-CENTRAL', 'ZJ-8-UNION'])[1 + i % 2], i, 'PAY', 500, 0, -500, 500, 'FK8' || " + NUMBER + ", 'system', timestamptz '2018-01-03 10:00+08'"
            + ROWS, from, until);
    }

    private void measured(String table, int households) {
        double plain = median(() -> PLAIN.get(table).forEach(sql -> database.queryForList(sql)));
        double told = median(() -> total(table, households));
        Proof.tell("statistics: " + table + " of " + households + " households", String.format(Locale.ROOT,
            "%.0f ms through the API, %.0f ms the plain grouping, ratio %.2f", told, plain, told / plain));
    }

    private void total(String table, int households) {
        JsonNode rows = as("approver.130000").get("/api/statistics/tables/" + table + PERIOD).expect(200).json().path("rows");
        JsonNode total = rows.get(rows.size() - 1).path("values");
        String column = table.equals("warmth") ? "visited" : "opening";
        assertThat(total.path(column).asInt()).isGreaterThan(households / 2).isLessThanOrEqualTo(households);
    }

    private void cell(int households) {
        String path = "/api/statistics/tables/relief/cells" + PERIOD + "&row=total&column=closing.recorded&limit=50&after=";
        double first = median(() -> as("approver.130000").get(path).expect(200));
        double last = median(() -> as("approver.130000").get(path + "DA8%09d.000001".formatted(households - 60)).expect(200));
        Proof.tell("statistics: a cell of " + households + " households opened", String.format(Locale.ROOT,
            "first page %.0f ms, last page %.0f ms", first, last));
    }

    private static double median(Runnable deed) {
        deed.run();
        return IntStream.range(0, LOOKS).mapToObj(i -> {
            long began = System.nanoTime();
            deed.run();
            return (System.nanoTime() - began) / MILLIS;
        }).sorted().toList().get(LOOKS / 2);
    }
}
