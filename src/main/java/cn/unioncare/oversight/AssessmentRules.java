package cn.unioncare.oversight;

import cn.unioncare.oversight.AssessmentRule.Better;
import cn.unioncare.statistics.AllFigures;
import cn.unioncare.statistics.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** {@code oversight/assessment.csv}. The product does not start where it names a figure that nobody counts. */
@Component
class AssessmentRules {

    private static final String TABLE = "oversight/assessment.csv";
    private static final int COLUMNS = 12;
    private static final BigDecimal ALL_POINTS = BigDecimal.valueOf(100);

    private final List<AssessmentRule> rules = parsed(read());

    AssessmentRules(AllFigures figures) {
        rules.forEach(rule -> List.of(rule.counted(), rule.whole()).forEach(figures::require));
    }

    List<AssessmentRule> all() {
        return rules;
    }

    /** @throws IllegalStateException where the weights are not a hundred points, or a line has not its columns */
    static List<AssessmentRule> parsed(String text) {
        List<AssessmentRule> rules = text.lines().skip(1).filter(line -> !line.isBlank()).map(AssessmentRules::rule).toList();
        if (rules.stream().map(AssessmentRule::weight).reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(ALL_POINTS) != 0) {
            throw new IllegalStateException(TABLE + ": the weights are not 100 points");
        }
        return rules;
    }

    static String read() {
        try {
            return new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static AssessmentRule rule(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(TABLE + ": " + line);
        }
        return new AssessmentRule(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], Unit.valueOf(cells[6]), cells[7],
            Better.valueOf(cells[8]), new BigDecimal(cells[9]), cells[10], cells[11]);
    }
}
