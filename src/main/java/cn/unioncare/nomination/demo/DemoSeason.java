package cn.unioncare.nomination.demo;

import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.DueJobs;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A fresh demonstration has a season of nominations behind it: one round that has ended with honours, one under way, and
 * one to which the public may recommend.
 * Its people did it day by day, by {@code demo/season.yaml}; the clock stands at its own time again before anybody can
 * sign in.
 */
@Component
@Profile("demo")
class DemoSeason implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeason.class);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DemoDesk desk;
    private final DueJobs jobs;
    private final UnionCareClock clock;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final boolean wanted;
    /** By the names of the file. */
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> programmes = new HashMap<>();

    DemoSeason(DemoDesk desk, DueJobs jobs, UnionCareClock clock, JdbcClient jdbc, ObjectMapper json,
               @Value("${unioncare.demo.season:true}") boolean wanted) {
        this.desk = desk;
        this.jobs = jobs;
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (!wanted || !isFresh()) {
            return;
        }
        Instant now = clock.instant();
        Duration ahead = clock.distanceTo(now);
        try {
            live(LocalDate.ofInstant(now, UnionCareClock.CHINA));
        } finally {
            clock.setAhead(ahead);
        }
        jobs.runAll();
    }

    /** As far as it goes: on a day on which the season cannot happen the demonstration goes without the rest of it. */
    private void live(LocalDate day) {
        for (Deed deed : deeds()) {
            try {
                done(deed, day);
            } catch (Refusal | IllegalStateException impossible) {
                LOG.warn("演示的推选活动从 {} 起只办到 {} {}{} 之前，其余不写入：{}", day, deed.by(), deed.does(), deed.of(), reason(impossible));
                return;
            }
        }
    }

    private static String reason(RuntimeException impossible) {
        return impossible instanceof Refusal refused && !refused.errors().isEmpty()
            ? refused.errors().stream().map(Refusal.FieldError::message).collect(Collectors.joining("；")) : impossible.getMessage();
    }

    // Whatever has been done in it has a number.
    private boolean isFresh() {
        return jdbc.sql("select count(*) from number_series").query(Long.class).single() == 0;
    }

    private void done(Deed deed, LocalDate day) {
        if (deed.on() != null) {
            clock.setAhead(clock.distanceTo(day.plusDays(deed.on()).atTime(MORNING).atZone(UnionCareClock.CHINA).toInstant()));
            jobs.runAll();
        }
        LocalDate today = LocalDate.now(clock);
        Examples examples = new Examples(json, day);
        if (deed.opens() != null) {
            programmes.put(deed.opens(), deed.with().path("programme").asText());
            numbers.put(deed.opens(), desk.open(deed.by(), examples.of("round", today, deed.with())));
        }
        if (deed.proposes() != null) {
            JsonNode candidacy = examples.of("nominations/" + programmes.get(deed.in()), today, deed.with());
            numbers.put(deed.proposes(), desk.propose(deed.by(), numbers.get(deed.in()), candidacy));
        }
        if (deed.meets() != null) {
            desk.meet(deed.by(), examples.decided(examples.of("meeting", today, deed.with()), deed.meets(),
                deed.of().stream().map(numbers::get).toList()));
        }
        deed.of().forEach(name -> deed.does().forEach(step -> desk.complete(deed.by(), step, numbers.get(name),
            shown -> examples.answered(examples.of(kebab(step), today, deed.with()), shown))));
    }

    private static String kebab(String element) {
        return element.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static List<Deed> deeds() {
        try {
            return new YAMLMapper().readValue(new ClassPathResource("demo/season.yaml").getInputStream(), new TypeReference<>() { });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
