package cn.unioncare.api;

import cn.unioncare.Proof;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The search of the history over very many ended cases, on PostgreSQL. The rows are generated in the database. A command of its
 * own: {@code mvn test -Pscale -Dtest=HistoryAtScaleTest -Dunioncare.cases=300000}.
 */
@OwnProductOnPostgres
@Tag("scale")
class HistoryAtScaleTest extends ApiTest {

    private static final int LOOKS = 5;
    private static final double MILLIS = 1_000_000.0;
    private static final String ROWS = " from generate_series(1, ?) i";
    private static final String OWNER = "(array['13030601', '13030602', '13010201', '130102'])[1 + i % 4]";
    private static final String ENDED = "timestamp '2017-01-01 00:00' + i * interval '100 seconds'";

    private void ended(int cases) {
        String definition = one("select max(id_) from act_re_procdef where key_ = 'hardship-archiving'");
        database.update("insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, "
            + "end_act_id_, state_) select 'scale-' || i, 'scale-' || i, 'JD-130306-2017-' || lpad(i::text, 6, '0'), 'hardship-archiving', '"
            + definition + "', " + ENDED + " - interval '9 days', " + ENDED + ", case when i % 10 = 0 then 'Refused' else 'Archived' end, "
            + "'COMPLETED'" + ROWS, cases);
        for (Map.Entry<String, String> variable : Map.of("ownerUnion", OWNER, "title", "'测**建档'").entrySet()) {
            database.update("insert into act_hi_varinst (id_, proc_inst_id_, execution_id_, name_, var_type_, rev_, text_, state_) select 'scale-"
                + variable.getKey() + "-' || i, 'scale-' || i, 'scale-' || i, '" + variable.getKey() + "', 'string', 1, " + variable.getValue()
                + ", 'CREATED'" + ROWS, cases);
        }
        for (int step = 0; step < LOOKS; step++) {
            database.update("insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_, "
                + "start_time_, end_time_) select 'scale-" + step + "-' || i, 'hardship-archiving', '" + definition + "', 'scale-' || i, 'scale-' || i, "
                + "'Step" + step + "', 'userTask', " + ENDED + ", " + ENDED + ROWS, cases);
            database.update("insert into act_hi_taskinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, task_def_key_, assignee_, start_time_, "
                + "end_time_) select 'scale-" + step + "-' || i, 'hardship-archiving', '" + definition + "', 'scale-' || i, 'Step" + step
                + "', 'worker' || (i % 500), " + ENDED + ", " + ENDED + ROWS, cases);
        }
        database.execute("analyze");
    }

    @Test
    void a_page_takes_little_time_whatever_is_searched_for() {
        int cases = Integer.getInteger("unioncare.cases");
        ended(cases);
        Map<String, String> searches = new LinkedHashMap<>();
        searches.put("the newest of a province", "auditor.130000|limit=50");
        searches.put("the newest of a base union", "auditor.13030601|limit=50");
        searches.put("by its number", "auditor.130000|number=JD-130306-2017-000777");
        searches.put("by the beginning of a number", "auditor.130000|number=JD-130306-2017");
        searches.put("by outcome and dates", "auditor.130000|flow=hardship-archiving&outcome=Refused&from=2017-01-10&until=2017-01-20");
        searches.put("by who worked on it", "auditor.130300|person=worker77");
        searches.put("by a step passed", "auditor.130300|flow=hardship-archiving&passed=Step3");
        searches.put("of which there is none", "auditor.210200|limit=50");

        searches.forEach((what, search) -> {
            String[] parts = search.split("\\|");
            String path = "/api/history/instances?" + parts[1];
            as(parts[0]).get(path).expect(200);
            long before = System.nanoTime();
            for (int i = 0; i < LOOKS; i++) {
                as(parts[0]).get(path).expect(200);
            }
            double millis = (System.nanoTime() - before) / MILLIS / LOOKS;
            Proof.tell("history of " + cases + " cases", what + ": " + Math.round(millis) + " ms");
            assertThat(millis).as(what).isLessThan(2000);
        });
    }
}
