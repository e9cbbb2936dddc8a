package cn.unioncare.nomination.programme;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.eligibility.Finding;
import cn.unioncare.eligibility.Severity;
import cn.unioncare.nomination.programme.Examination.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every condition and every veto of every programme, one row of {@code conditions.csv} each, at its boundary: the programme's
 * own files without the engine. That each programme also goes its whole way over HTTP is {@code api.EveryProgrammeTest}.
 */
class ConditionsOfEveryProgrammeTest {

    /** One row: which change of the example leads to which finding, and to no other. */
    record Case(String programme, String changes, String severity, String clause, String reason) {

        static Case of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Case(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
        }

        @Override
        public String toString() {
            return programme + ": " + changes + " -> " + severity + " " + clause;
        }
    }

    private static final Programmes PROGRAMMES = new Programmes();
    private static final Conditions CONDITIONS = new Conditions(PROGRAMMES);

    static final List<Case> CASES = cases();
    static final List<Programme> ALL = PROGRAMMES.all();

    private static List<Case> cases() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/nomination/conditions.csv"))) {
            return lines.filter(line -> !line.startsWith("#")).map(Case::of).toList();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Examination examined(Programme programme, String changes) {
        ANomination nomination = ANomination.of(programme).with(changes);
        ProgrammeForm form = PROGRAMMES.form(programme.id());
        form.check(nomination.body(), nomination.day());
        return CONDITIONS.check(programme, form.facts(nomination.body()), nomination.known());
    }

    /** What the table has found, without what a person confirms anyway. */
    private static List<Finding> found(Programme programme, String changes) {
        List<Finding> all = examined(programme, changes).findings();
        return all.subList(0, all.size() - programme.conditions().size());
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void a_condition_is_decided_by_its_clause(Case one) {
        List<Finding> found = found(PROGRAMMES.of(one.programme()), one.changes());

        if (one.severity().isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(finding -> {
                assertThat(finding.severity()).hasToString(one.severity());
                assertThat(finding.clause()).isEqualTo(one.clause());
                assertThat(finding.reason()).startsWith(one.reason()).doesNotContain("{");
            });
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void every_row_of_the_table_is_met_by_a_case(Programme programme) {
        Path table = Path.of("processes/nomination/programmes", programme.id() + ".dmn");
        List<String> reasons = Dmn.readModelFromFile(table.toFile()).getModelElementsByType(Rule.class).stream()
            .map(ConditionsOfEveryProgrammeTest::reason).toList();
        List<String> met = CASES.stream().filter(one -> one.programme().equals(programme.id()))
            .flatMap(one -> found(programme, one.changes()).stream()).map(Finding::reason).toList();

        assertThat(reasons).isNotEmpty().allSatisfy(reason ->
            assertThat(met).anySatisfy(told -> assertThat(told).startsWith(reason)));
    }

    private static String reason(Rule rule) {
        OutputEntry last = rule.getOutputEntries().stream().reduce((one, next) -> next).orElseThrow();
        return last.getTextContent().strip().replaceAll("^\"|\"$", "").replaceFirst("\\{.*", "");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void what_nobody_can_compute_is_confirmed_one_by_one(Programme programme) {
        Examination examination = examined(programme, "");

        assertThat(examination.outcome()).isEqualTo(Outcome.TO_CONFIRM);
        assertThat(examination.toConfirm()).extracting(Finding::reason)
            .containsExactlyElementsOf(programme.conditions().stream().map(Condition::text).toList());
        assertThat(CONDITIONS.version(programme).digest()).matches("[0-9a-f]{12}");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void the_form_asks_for_what_every_programme_needs(Programme programme) {
        ProgrammeForm form = PROGRAMMES.form(programme.id());

        assertThat(form.schema().path("id").asText()).isEqualTo(programme.id());
        assertThat(form.schema().path("schemaVersion").asInt()).isEqualTo(19);
        assertThat(form.schema().findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(form.fields()).containsKeys("candidate.name", "candidate.phone", "story", "attachments");
        assertThat(form.fields().values()).allSatisfy(field ->
            assertThat(field.label() + field.patternSay()).containsPattern("\\p{IsHan}").doesNotContainPattern("[A-Za-z]{2,}"));
    }

    @Test
    void the_outcome_is_the_heaviest_of_the_findings() {
        assertThat(outcome(Severity.HINT)).isEqualTo(Outcome.MET);
        assertThat(outcome(Severity.HINT, Severity.ASK)).isEqualTo(Outcome.TO_CONFIRM);
        assertThat(outcome(Severity.ASK, Severity.FAIL)).isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(Severity.VETO)).isEqualTo(Outcome.NOT_MET);
        assertThat(outcome()).isEqualTo(Outcome.MET);
    }

    private static Outcome outcome(Severity... severities) {
        return new Examination(Stream.of(severities).map(severity -> new Finding("某条", severity, "某理由")).toList()).outcome();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qinhuangdao-model-home-2023", "qinhuangdao-model-group-2023", "qinhuangdao-fine-worker-2023"})
    void qinhuangdao_hears_the_members_and_posts_for_five_working_days(String id) {
        Stages stages = PROGRAMMES.of(id).stages();

        assertThat(stages.memberAssembly()).isPresent();
        assertThat(stages.basePublicity()).get().extracting(PublicityPlan::workingDays).isEqualTo(5);
        assertThat(PROGRAMMES.of(id).deadlines()).isEmpty();
        assertThat(PROGRAMMES.of(id).meetings()).hasSize(2);
    }

    @Test
    void only_the_finest_officer_of_dalian_may_be_named_by_oneself_or_by_others() {
        assertThat(ALL).filteredOn(programme -> programme.entries().contains(Entry.SELF) && programme.entries().contains(Entry.PEER))
            .extracting(Programme::id).containsExactly("dalian-finest-officer-2019");
        assertThat(PROGRAMMES.of("dalian-finest-officer-2019").stages().unitConsent().orElseThrow().organs())
            .extracting(Organ::id).containsExactly("PARTY", "DISCIPLINE");
    }

    @Test
    void a_subsidy_is_never_for_a_person() {
        assertThat(ALL).filteredOn(programme -> programme.award().subsidy().isPresent()).isNotEmpty()
            .allSatisfy(programme -> {
                assertThat(programme.subject()).isEqualTo(SubjectKind.COLLECTIVE);
                assertThat(programme.award().subsidy().orElseThrow()).contains("不得发放给个人");
            });
    }
}
