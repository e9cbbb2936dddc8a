package cn.unioncare.nomination.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.unioncare.ExpectedLog;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.DueJobs;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What becomes of a start on a day on which the season cannot happen. */
class DemoSeasonTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DemoDesk desk = mock(DemoDesk.class);
    private final UnionCareClock clock = new UnionCareClock();
    private final SingleConnectionDataSource database = new SingleConnectionDataSource("jdbc:h2:mem:season", true);
    private final JdbcClient jdbc = JdbcClient.create(database);

    @RegisterExtension
    final ExpectedLog complaints = ExpectedLog.of(DemoSeason.class);

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
        new DemoSeason(desk, mock(DueJobs.class), clock, jdbc, new ObjectMapper(), true).start();
    }

    @Test
    void what_is_refused_on_that_day_ends_the_season_with_one_line_and_not_the_start() {
        // given
        Instant day = Instant.parse("2030-01-01T00:00:00Z");
        clock.setAhead(clock.distanceTo(day));
        when(desk.open(anyString(), any())).thenReturn("PX-1");
        when(desk.propose(anyString(), anyString(), any())).thenThrow(Refusal.invalid("deadlines", "报送时限已过"));

        // when
        starts();

        // then
        assertThat(complaints.lines()).singleElement().asString()
            .contains("WARN", "2030-01-01", "报送时限已过");
        verify(desk, never()).complete(any(), any(), any(), any());
        assertThat(clock.instant()).as("the demonstration's own time again").isBetween(day, day.plus(MINUTE));
    }

    @Test
    void where_something_has_been_done_there_is_no_season() {
        jdbc.sql("insert into number_series values ('CASE')").update();
        starts();
        verify(desk, never()).open(any(), any());
    }
}
