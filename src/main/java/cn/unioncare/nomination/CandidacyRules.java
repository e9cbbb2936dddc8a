package cn.unioncare.nomination;

import cn.unioncare.eligibility.Finding;
import cn.unioncare.eligibility.TableVersion;
import cn.unioncare.honours.Holder;
import cn.unioncare.honours.Honours;
import cn.unioncare.nomination.programme.Conditions;
import cn.unioncare.nomination.programme.Examination;
import cn.unioncare.nomination.programme.Known;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.ProgrammeForm;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a programme asks of a candidacy: its form, and its table of conditions and vetoes. */
@Component
class CandidacyRules {

    private final Programmes programmes;
    private final Conditions conditions;
    private final Honours honours;
    private final ObjectMapper json;
    private final Clock clock;

    CandidacyRules(Programmes programmes, Conditions conditions, Honours honours, ObjectMapper json, Clock clock) {
        this.programmes = programmes;
        this.conditions = conditions;
        this.honours = honours;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
        this.clock = clock;
    }

    /** @throws Refusal 400 naming every field that is not as the programme's form asks for it, or contradicts the ID number */
    void require(Programme programme, Candidacy candidacy) {
        JsonNode sent = sent(candidacy);
        LocalDate today = LocalDate.now(clock);
        List<FieldError> errors = new ArrayList<>(programmes.form(programme.id()).problems(sent, today));
        Set<String> named = errors.stream().map(FieldError::field).collect(Collectors.toSet());
        CandidateIdentity.problems(sent.path("candidate"), today).stream().filter(error -> !named.contains(error.field()))
            .forEach(errors::add);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    /** What the programme's table says of it as of today, and what is left for a person to confirm. */
    Examination examine(Programme programme, Nomination nomination, Candidacy candidacy) {
        ProgrammeForm form = programmes.form(programme.id());
        Holder holder = Laureates.holder(nomination, candidacy);
        return conditions.check(programme, form.facts(sent(candidacy)), new Known(LocalDate.now(clock), nomination.entry(),
            honours.higherHonourOf(holder).isPresent(), honours.sameHonourBefore(holder, programme.title()).isPresent()));
    }

    TableVersion version(Programme programme) {
        return conditions.version(programme);
    }

    /** Each with its clause. */
    static List<String> toConfirm(Examination examination) {
        return examination.toConfirm().stream().map(CandidacyRules::line).toList();
    }

    private static String line(Finding finding) {
        return finding.reason() + "（" + finding.clause() + "）";
    }

    private JsonNode sent(Candidacy candidacy) {
        return json.valueToTree(candidacy);
    }
}
