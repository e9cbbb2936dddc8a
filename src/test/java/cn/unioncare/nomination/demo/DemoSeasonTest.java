package cn.unioncare.nomination.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.DueJobs;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What becomes of a start on a day on which the season cannot happen. */
class DemoSeasonTest {

    private final DemoDesk desk = mock(DemoDesk.class);

    @Test
    void what_is_refused_on_that_day_ends_the_season_and_says_where() {
        when(desk.open(anyString(), any())).thenReturn("PX-1");
        when(desk.propose(anyString(), anyString(), any())).thenThrow(Refusal.invalid("deadlines", "报送时限已过"));
        DemoSeason season = new DemoSeason(desk, mock(DueJobs.class), new UnionCareClock(), new ObjectMapper());

        assertThatThrownBy(() -> season.live(LocalDate.of(2030, 1, 1))).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("推选活动").hasMessageContaining("报送时限已过");

        verify(desk, never()).complete(any(), any(), any(), any());
    }
}
