package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.TestDatabases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What proves that nothing was changed must see every change, and tell it and no more. */
class EverythingTest {

    private final JdbcTemplate database = new JdbcTemplate(TestDatabases.h2());
    private Map<String, List<String>> before;

    @BeforeEach
    void two_tables() {
        database.execute("create table one (a varchar(9), b varbinary(9))");
        database.execute("create table two (a varchar(9))");
        database.update("insert into one values ('x', X'41'), ('y', X'42')");
        database.update("insert into two values ('twin'), ('twin'), ('single')");
        before = Everything.in(database);
    }

    private Map<String, List<String>> changed() {
        return Everything.changedSince(before, database);
    }

    @Test
    void what_stays_as_it_is_is_no_change() {
        assertThat(changed()).isEmpty();
    }

    @Test
    void a_changed_row_is_told_as_it_was_and_as_it_is_and_no_other() {
        database.update("update one set b = X'43' where a = 'y'");

        assertThat(changed()).containsOnlyKeys("ONE");
        assertThat(changed().get("ONE")).containsExactly("- A=y\nB:=B\n", "+ A=y\nB:=C\n");
    }

    @Test
    void one_of_two_equal_rows_is_missed_and_a_third_is_noticed() {
        database.update("insert into two values ('twin')");
        assertThat(changed()).isEqualTo(Map.of("TWO", List.of("+ A=twin\n")));

        database.update("delete from two where a = 'twin'");
        assertThat(changed()).isEqualTo(Map.of("TWO", List.of("- A=twin\n", "- A=twin\n")));
    }

    @Test
    void a_table_that_goes_or_comes_is_a_change() {
        database.execute("drop table two");
        assertThat(changed().get("TWO")).hasSize(3);
        database.execute("create table three (a varchar(9) default 'z')");
        database.update("insert into three default values");
        assertThat(changed()).containsOnlyKeys("TWO", "THREE");
    }

    @Test
    void a_watch_sees_at_each_look_what_has_changed_since_the_last() {
        Watch watch = new Watch(database);
        assertThat(watch.changes()).isEmpty();

        database.update("update one set b = X'43' where a = 'y'");
        assertThat(watch.changes()).containsOnlyKeys("ONE");
        assertThat(watch.changes()).isEmpty();
        database.update("delete from two where a = 'single'");
        assertThat(watch.changes()).isEqualTo(Map.of("TWO", List.of("- A=single\n")));
        database.update("insert into one values ('z', null)");
        database.execute("truncate table two");
        assertThat(watch.changes()).containsOnlyKeys("ONE", "TWO");
        database.execute("drop table two");
        database.execute("create table two (a varchar(9))");
        database.update("insert into two values ('new')");
        assertThat(watch.changes()).isEqualTo(Map.of("TWO", List.of("+ A=new\n")));
    }
}
