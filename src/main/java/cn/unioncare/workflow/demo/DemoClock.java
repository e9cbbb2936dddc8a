package cn.unioncare.workflow.demo;

import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.ClockMoved;
import cn.unioncare.workflow.DueJobs;
import cn.unioncare.workflow.UnionCareClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the product's clock ahead, for demonstrations. How far ahead is kept, so that a restart goes on from there. */
@Component
@Profile({"demo", "test"})
class DemoClock implements InitializingBean {

    private static final OffsetDateTime LATEST = OffsetDateTime.parse("2099-12-31T00:00:00+08:00");

    private final UnionCareClock clock;
    private final JdbcClient jdbc;
    private final DueJobs jobs;
    private final ApplicationEventPublisher events;
    private final String firstNow;

    DemoClock(UnionCareClock clock, JdbcClient jdbc, DueJobs jobs, ApplicationEventPublisher events,
              @Value("${unioncare.demo.now:}") String firstNow) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.events = events;
        this.firstNow = firstNow;
    }

    @Override
    public void afterPropertiesSet() {
        Optional<Long> kept = jdbc.sql("select ahead_millis from demo_clock").query(Long.class).optional();
        if (kept.isPresent()) {
            clock.setAhead(Duration.ofMillis(kept.get()));
        } else if (!firstNow.isBlank()) {
            set(OffsetDateTime.parse(firstNow));
        }
    }

    /**
     * Moves the clock forward and runs what is due by then.
     *
     * @throws Refusal 409 for a time before now; 400 for one beyond the century
     */
    synchronized OffsetDateTime moveTo(OffsetDateTime now) {
        if (now.isAfter(LATEST)) {
            throw Refusal.invalid("now", "时间不能晚于 2099 年");
        }
        if (now.isBefore(OffsetDateTime.now(clock))) {
            throw Refusal.conflict("演示时钟只能向前调，当前为 " + OffsetDateTime.now(clock).withNano(0));
        }
        // What is under way ends first: a job that the executor has in hand would seem to be free once the clock stands later.
        jobs.runAll();
        set(now);
        jobs.runAll();
        events.publishEvent(new ClockMoved(clock.instant()));
        return OffsetDateTime.now(clock);
    }

    private void set(OffsetDateTime now) {
        Duration ahead = clock.distanceTo(now.toInstant());
        clock.setAhead(ahead);
        jdbc.sql("delete from demo_clock").update();
        jdbc.sql("insert into demo_clock (id, ahead_millis) values (1, ?)").param(ahead.toMillis()).update();
    }
}
