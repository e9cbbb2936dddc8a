package cn.unioncare.meetings;

import cn.unioncare.meetings.VotingRule.Base;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The bodies that meet and the rule of each, from {@code meetings/bodies.csv}. How many must be there is what a union most
 * often sets for itself: {@code unioncare.meetings.quorum.<body>} goes before the file.
 */
@Component
public class Bodies {

    /** The panel of 民主评议. */
    public static final String PANEL = "PANEL";

    private static final String FILE = "/meetings/bodies.csv";
    private static final int COLUMNS = 9;

    private final List<Body> bodies;

    Bodies(MeetingSettings settings) {
        bodies = read(settings.quorum());
    }

    /** @throws IllegalStateException naming what is wrong in the file or in the settings */
    static List<Body> read(Map<String, Integer> quorum) {
        try (InputStream file = Bodies.class.getResourceAsStream(FILE)) {
            List<Body> read = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                .map(line -> body(line, quorum)).toList();
            quorum.keySet().stream().filter(id -> read.stream().noneMatch(body -> body.id().equals(id))).findAny()
                .ifPresent(unknown -> {
                    throw new IllegalStateException("没有这个会议机构：unioncare.meetings.quorum." + unknown);
                });
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public List<Body> all() {
        return bodies;
    }

    public Optional<Body> find(String id) {
        return bodies.stream().filter(body -> body.id().equals(id)).findFirst();
    }

    /**
     * @param text an id, or what a notice calls the body, such as 推选工作小组
     * @throws IllegalArgumentException if no body is called so; a programme that names one stops the start with it
     */
    public Body called(String text) {
        return bodies.stream().filter(body -> body.isCalled(text)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("meetings/bodies.csv 中没有“" + text + "”这个会议机构"));
    }

    private static Body body(String line, Map<String, Integer> quorum) {
        List<String> cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (cells.size() != COLUMNS || cells.get(0).isEmpty() || cells.get(1).isEmpty() || cells.get(8).isEmpty()) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        VotingRule rule = new VotingRule(Integer.parseInt(cells.get(4)),
            cells.get(5).isEmpty() ? Optional.empty() : Optional.of(Share.of(cells.get(5))), Share.of(cells.get(6)),
            Base.valueOf(cells.get(7)));
        return new Body(cells.get(0), cells.get(1), Arrays.stream(cells.get(2).split("\\|")).filter(alias -> !alias.isEmpty())
            .toList(), Body.Roll.valueOf(cells.get(3)),
            quorum.containsKey(cells.get(0)) ? rule.withLeast(quorum.get(cells.get(0))) : rule, cells.get(8));
    }
}
