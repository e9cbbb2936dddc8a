package cn.unioncare.rights;

import cn.unioncare.privacy.KeptCases.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The rules of this release, with the longer periods that the installation has set. None may be shorter than ten years. */
@Component
@EnableConfigurationProperties({RetentionSettings.class, CorrectionSettings.class})
class RetentionRules {

    private static final int FLOOR = 10;
    private static final String FILE = "/retention/retention-rules.csv";

    private final Map<Kind, RetentionRule> rules = new EnumMap<>(Kind.class);

    RetentionRules(RetentionSettings settings) {
        for (String line : lines()) {
            String[] cells = line.split(",", 4);
            Kind kind = Kind.valueOf(cells[0]);
            int years = settings.years().getOrDefault(kind, Integer.valueOf(cells[1]));
            if (years < FLOOR) {
                throw new IllegalStateException("困难职工档案、申请材料、推荐材料和走访材料的保存期限不得少于 " + FLOOR
                    + " 年：unioncare.retention.years." + kind.name().toLowerCase());
            }
            rules.put(kind, new RetentionRule(kind, years, cells[2], cells[3]));
        }
    }

    RetentionRule of(Kind kind) {
        return rules.get(kind);
    }

    List<RetentionRule> all() {
        return List.copyOf(rules.values());
    }

    private static List<String> lines() {
        try (InputStream file = RetentionRules.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
