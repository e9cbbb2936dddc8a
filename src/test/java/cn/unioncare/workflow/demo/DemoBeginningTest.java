package cn.unioncare.workflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import cn.unioncare.ExpectedLog;
import cn.unioncare.workflow.DemoPast;
import cn.unioncare.workflow.DueJobs;
import cn.unioncare.workflow.UnionCareClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a demonstration begins with, and what becomes of a day on which that cannot have happened. */
class DemoBeginningTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    private final DemoPast impossible = mock(DemoPast.class);
    private final DemoPast other = mock(DemoPast.class);
    private final UnionCareClock clock = new UnionCareClock();
    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:beginning", true);
    private final JdbcClient jdbc = JdbcClient.create(database);

    @RegisterExtension
    final ExpectedLog complaints = ExpectedLog.of(DemoBeginning.class);

    @BeforeEach
    void an_empty_product() {
        jdbc.sql("create table number_series (kind varchar(20))").update();
    }

    @AfterEach
    void the_clock_is_as_before() {
        clock.setAhead(Duration.ZERO);
        database.destroy();
    }

    private void starts() {
        new DemoBeginning(List.of(impossible, other), mock(DueJobs.class), clock, jdbc, true).start();
    }

    @Test
    void one_past_that_is_impossible_costs_a_line_and_neither_the_start_nor_the_other_pasts() {
        // given
        Instant now = Instant.parse("2030-01-01T00:00:00Z");
        clock.setAhead(clock.distanceTo(now));
        doThrow(new IllegalStateException("报送时限已过")).when(impossible).live(DAY);

        // when
        starts();

        // then
        assertThat(complaints.lines()).singleElement().asString().contains("WARN", "演示数据", "2030-01-01", "报送时限已过");
        verify(other).live(DAY);
        assertThat(clock.instant()).as("the demonstration's own time again").isBetween(now, now.plus(MINUTE));
    }

    @Test
    void where_something_has_been_done_there_is_no_past() {
        jdbc.sql("insert into number_series values ('CASE')").update();
        starts();
        verify(other, never()).live(any());
    }
}
