package cn.unioncare.recusal;

import cn.unioncare.shared.CaseId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of duties that one person does not unite in one case. */
class SeparationRulesTest {

    private static final CaseId CASE = new CaseId("JD-130306-2018-000001");
    /** Their steps come with the payments. */
    private static final Set<String> TO_COME = Set.of("PayAid");

    private static Separation after(Deed... deeds) {
        CaseDeeds flow = new CaseDeeds() {
            @Override
            public Set<String> steps() {
                return Set.of("ApplicationSubmitted", "CheckCompleteness", "CorrectApplication", "SurveyHome",
                    "ConfirmSurvey", "ReviewManually", "Deliberate", "SignMinutes", "ReviewMaterials", "Determine",
                    "InvestigateObjection", "EnterArchive");
            }

            @Override
            public List<Deed> of(CaseId caseId) {
                return List.of(deeds);
            }
        };
        return new Separation(new ObjectProvider<>() {
            @Override
            public Stream<CaseDeeds> stream() {
                return Stream.of(flow);
            }
        });
    }

    private static Deed deed(String step, String login) {
        return new Deed(step, login, Optional.empty());
    }

    private static Deed deed(String step, String login, String inPlaceOf) {
        return new Deed(step, login, Optional.of(inPlaceOf));
    }

    private static Optional<String> asked(Separation separation, String duty, String login) {
        return separation.breach(CASE, duty, login, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "ConfirmSurvey, SurveyHome, 同一人不能签两次",
        "ReviewManually, SurveyHome, 不得复核", "ReviewManually, CheckCompleteness, 不得复核",
        "ReviewMaterials, SurveyHome, 不得审核", "ReviewMaterials, ConfirmSurvey, 不得审核",
        "ReviewMaterials, ApplicationSubmitted, 不得审核", "ReviewMaterials, CorrectApplication, 不得审核",
        "Determine, SurveyHome, 不得审批", "Determine, ConfirmSurvey, 不得审批", "Determine, ReviewMaterials, 不得审批",
        "Determine, ReviewManually, 不得审批", "Determine, ApplicationSubmitted, 不得审批",
        "Determine, InvestigateObjection, 不得审批",
        "EnterArchive, Determine, 不得录入", "EnterArchive, ReviewMaterials, 不得录入", "EnterArchive, ReviewManually, 不得录入",
        "SignMinutes, Deliberate, 记录人以外", "InvestigateObjection, SurveyHome, 不得核实", "InvestigateObjection, SignMinutes, 不得核实",
        "SurveyHome, ReviewMaterials, 不得再调查", "ConfirmSurvey, Determine, 不得再调查", "ReviewMaterials, Determine, 不得再审核",
        "PayAid, Determine, 不得经办本案资金"})
    void nobody_unites_two_duties_that_look_over_each_other(String duty, String earlier, String rule) {
        Separation separation = after(deed(earlier, "somebody"));
        assertThat(asked(separation, duty, "somebody")).hasValueSatisfying(told ->
            assertThat(told).contains(rule, "（冀工办发〔2017〕44号"));
        assertThat(asked(separation, duty, "another")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EnterArchive, CheckCompleteness", "EnterArchive, ApplicationSubmitted", "EnterArchive, SurveyHome",
        "AgreePlan, EnterArchive", "PostNotice, CheckCompleteness", "ReviewMaterials, ReviewManually", "Deliberate, SurveyHome",
        "ReviewMaterials, InvestigateObjection", "CheckCompleteness, Determine"})
    void what_a_small_union_must_be_able_to_do_stays_possible(String duty, String earlier) {
        assertThat(asked(after(deed(earlier, "clerk")), duty, "clerk")).isEmpty();
    }

    @Test
    void of_a_survey_made_anew_whoever_made_the_first_may_sign_the_second() {
        Separation separation = after(deed("SurveyHome", "first"), deed("ConfirmSurvey", "second"), deed("SurveyHome", "second"));
        assertThat(asked(separation, "ConfirmSurvey", "first")).isEmpty();
        assertThat(asked(separation, "ConfirmSurvey", "second")).isPresent();
        assertThat(asked(separation, "Determine", "first")).isPresent();
    }

    @Test
    void a_substitute_who_had_a_part_in_the_case_does_not_stand_in() {
        Separation separation = after(deed("CheckCompleteness", "clerk"));
        assertThat(separation.breach(CASE, "Deliberate", "clerk", Optional.of("secretary"))).contains(Separation.FRESH_SUBSTITUTE);
        assertThat(separation.breach(CASE, "Deliberate", "another", Optional.of("secretary"))).isEmpty();
    }

    @Test
    void what_the_absent_person_did_counts_for_the_substitute() {
        Separation separation = after(deed("SurveyHome", "absent"));
        assertThat(separation.breach(CASE, "ReviewMaterials", "substitute", Optional.of("absent"))).hasValueSatisfying(rule ->
            assertThat(rule).contains("不得审核"));
    }

    @Test
    void what_the_substitute_did_counts_for_the_person_who_comes_back() {
        Separation separation = after(deed("SurveyHome", "substitute", "absent"));
        assertThat(asked(separation, "ReviewMaterials", "absent")).isPresent();
        assertThat(asked(separation, "ReviewMaterials", "substitute")).isPresent();
        assertThat(separation.breach(CASE, "ConfirmSurvey", "substitute", Optional.of("absent"))).isPresent();
        assertThat(separation.breach(CASE, "EnterArchive", "substitute", Optional.of("absent"))).isEmpty();
    }

    @Test
    void every_duty_is_a_step_of_a_model() throws IOException {
        StringBuilder models = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                models.append(Files.readString(file));
            }
        }
        assertThat(after().rules()).isNotEmpty().allSatisfy(rule -> Stream.of(rule.duties(), rule.earlier())
            .flatMap(Set::stream).filter(step -> !TO_COME.contains(step))
            .forEach(step -> assertThat(models).contains("id=\"" + step + "\"")));
    }

    @Test
    void the_handbook_shows_every_rule() throws IOException {
        String handbook = Files.readString(Path.of("src/site/markdown/handbook.md"), StandardCharsets.UTF_8);
        List<String> lines = Arrays.stream(handbook.split("\n")).filter(line -> line.startsWith("|")).toList();
        assertThat(after().rules()).allSatisfy(rule -> assertThat(lines).as(rule.text())
            .anyMatch(line -> line.contains(rule.text()) && line.contains(rule.clause())));
    }
}
