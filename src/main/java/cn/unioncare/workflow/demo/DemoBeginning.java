package cn.unioncare.workflow.demo;

import cn.unioncare.workflow.DemoPast;
import cn.unioncare.workflow.DueJobs;
import cn.unioncare.workflow.UnionCareClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A fresh demonstration gets its past; the clock stands at its own time again before anybody can sign in. */
@Component
@Profile("demo")
class DemoBeginning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoBeginning.class);

    private final List<DemoPast> pasts;
    private final DueJobs jobs;
    private final UnionCareClock clock;
    private final JdbcClient jdbc;
    private final boolean wanted;

    DemoBeginning(List<DemoPast> pasts, DueJobs jobs, UnionCareClock clock, JdbcClient jdbc,
                  @Value("${unioncare.demo.season:true}") boolean wanted) {
        this.pasts = List.copyOf(pasts);
        this.jobs = jobs;
        this.clock = clock;
        this.jdbc = jdbc;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (!wanted || !isFresh()) {
            return;
        }
        Instant now = clock.instant();
        Duration ahead = clock.distanceTo(now);
        LocalDate day = LocalDate.ofInstant(now, UnionCareClock.CHINA);
        for (DemoPast past : pasts) {
            try {
                past.live(day);
            } catch (IllegalStateException impossible) {
                LOG.warn("演示数据从 {} 起只写入一部分：{}", day, impossible.getMessage());
            } finally {
                clock.setAhead(ahead);
            }
        }
        jobs.runAll();
    }

    // Whatever has been done in it has a number.
    private boolean isFresh() {
        return jdbc.sql("select count(*) from number_series").query(Long.class).single() == 0;
    }

    @Override
    public void stop() { }

    @Override
    public boolean isRunning() {
        return false;
    }

    /** Before the web server lets anybody in. */
    @Override
    public int getPhase() {
        return 0;
    }
}
