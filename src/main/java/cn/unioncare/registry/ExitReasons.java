package cn.unioncare.registry;

import cn.unioncare.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 退出原因 (domain.md 1A), from {@code registry/exit-reasons.csv}: each holds for some ways of leaving only. */
@Component
public class ExitReasons {

    private static final String FILE = "/registry/exit-reasons.csv";

    /** @param states the ways of leaving that it holds for */
    public record ExitReason(String code, String label, List<ArchiveState> states) { }

    private final Map<String, ExitReason> known = read();

    /** In the order of their codes. */
    public List<ExitReason> all() {
        return known.values().stream().toList();
    }

    public String labelOf(String code) {
        return known.containsKey(code) ? known.get(code).label() : code;
    }

    /** @throws Refusal 400 at that field if it is no reason, or none for that way of leaving */
    public void check(String field, String code, ArchiveState state) {
        ExitReason reason = code == null ? null : known.get(code);
        if (reason == null || !reason.states().contains(state)) {
            throw Refusal.invalid(field, "请选择" + state.label() + "的原因：" + all().stream()
                .filter(one -> one.states().contains(state)).map(one -> one.code() + " " + one.label())
                .collect(Collectors.joining("、")));
        }
    }

    private static Map<String, ExitReason> read() {
        try (InputStream file = ExitReasons.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(","))
                .map(cells -> new ExitReason(cells[0], cells[1],
                    List.of(cells[2].split("\\|")).stream().map(ArchiveState::valueOf).toList()))
                .collect(Collectors.toMap(ExitReason::code, Function.identity(), (one, same) -> one,
                    LinkedHashMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
