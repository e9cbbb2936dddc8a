package cn.unioncare.recusal;

import cn.unioncare.shared.CaseId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 调查、审核、审批、录入分离: what one person may not unite in one case, from {@code recusal/separation.csv}. A later flow adds
 * its rows there and a {@link CaseDeeds}.
 */
@Component
class Separation {

    /** A substitute comes fresh to a case, or not at all. */
    static final String FRESH_SUBSTITUTE = "代理人曾参与本案前序环节，不得再代理他人办理本案（冀工办发〔2017〕44号 三(二)）";

    private static final String FILE = "/recusal/separation.csv";

    private final ObjectProvider<CaseDeeds> flows;
    private final List<SeparationRule> rules;

    Separation(ObjectProvider<CaseDeeds> flows) {
        this.flows = flows;
        this.rules = read();
    }

    private static List<SeparationRule> read() {
        try (InputStream file = Separation.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(SeparationRule::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<SeparationRule> rules() {
        return rules;
    }

    /** @return the rule that keeps the person from that duty in the case, as it is told */
    Optional<String> breach(CaseId caseId, String duty, String login, Optional<String> inPlaceOf) {
        if (inPlaceOf.isPresent() && deeds(caseId, null).stream().anyMatch(deed -> deed.login().equals(login)
                && !deed.inPlaceOf().equals(inPlaceOf))) {
            return Optional.of(FRESH_SUBSTITUTE);
        }
        List<SeparationRule> ofTheDuty = rules.stream().filter(rule -> rule.duties().contains(duty)).toList();
        if (ofTheDuty.isEmpty()) {
            return Optional.empty();
        }
        Set<String> people = Stream.concat(Stream.of(login), inPlaceOf.stream()).collect(Collectors.toSet());
        List<Deed> deeds = deeds(caseId, ofTheDuty.stream().flatMap(rule -> rule.earlier().stream())
            .collect(Collectors.toSet()));
        return ofTheDuty.stream().filter(rule -> rule.isBrokenBy(people, deeds)).map(SeparationRule::told).findFirst();
    }

    /** @param steps only flows that keep one of these are asked; null for all */
    private List<Deed> deeds(CaseId caseId, Set<String> steps) {
        return flows.stream().filter(flow -> steps == null || flow.steps().stream().anyMatch(steps::contains))
            .flatMap(flow -> flow.of(caseId).stream()).toList();
    }
}
