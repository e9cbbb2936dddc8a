package cn.unioncare.nomination.demo;

import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.DemoPast;
import cn.unioncare.workflow.DueJobs;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A fresh demonstration has a season of nominations behind it: one round that has ended with honours, one under way, and
 * one to which the public may recommend.
 * Its people did it day by day, by {@code demo/season.yaml}.
 */
@Component
@Profile("demo")
class DemoSeason implements DemoPast {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final DemoDesk desk;
    private final DueJobs jobs;
    private final UnionCareClock clock;
    private final ObjectMapper json;
    /** By the names of the file. */
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> programmes = new HashMap<>();

    DemoSeason(DemoDesk desk, DueJobs jobs, UnionCareClock clock, ObjectMapper json) {
        this.desk = desk;
        this.jobs = jobs;
        this.clock = clock;
        this.json = json;
    }

    /** As far as it goes: on a day on which the season cannot happen the demonstration goes without the rest of it. */
    @Override
    public void live(LocalDate day) {
        for (Deed deed : deeds()) {
            try {
                done(deed, day);
            } catch (Refusal | IllegalStateException impossible) {
                throw new IllegalStateException("推选活动只办到 " + deed.by() + " " + deed.does() + deed.of() + " 之前，"
                    + reason(impossible), impossible);
            }
        }
    }

    private static String reason(RuntimeException impossible) {
        return impossible instanceof Refusal refused && !refused.errors().isEmpty()
            ? refused.errors().stream().map(Refusal.FieldError::message).collect(Collectors.joining("；")) : impossible.getMessage();
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
}
