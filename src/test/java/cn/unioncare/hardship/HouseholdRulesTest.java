package cn.unioncare.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.shared.Refusal.FieldError;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class HouseholdRulesTest {

    private static final LocalDate FILED = LocalDate.of(2018, 2, 1);
    private final ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void the_example_household_is_in_order() {
        assertThat(problems(household -> { }, false)).isEmpty();
    }

    @Test
    void c16_both_spouses_hardship_workers_in_different_units_make_the_householder_the_head() {
        assertThat(problems(household -> {
            applicant(household).put("householder", false);
            member(household, 0).put("hardshipWorker", true).put("workplace", "示例水泥厂");
        }, false)).extracting(FieldError::field).containsExactly("applicant.householder");
    }

    @Test
    void c17_both_spouses_in_one_unit_make_one_file_with_the_worker_at_its_head() {
        assertThat(problems(household -> {
            applicant(household).put("householder", false);
            member(household, 0).put("hardshipWorker", true).put("workplace", "示例纺织有限公司");
        }, false)).isEmpty();
    }

    @Test
    void the_householder_may_apply_though_the_spouse_is_a_hardship_worker_elsewhere() {
        assertThat(problems(household ->
            member(household, 0).put("hardshipWorker", true).put("workplace", "示例水泥厂"), false)).isEmpty();
    }

    @Test
    void c25_a_worker_without_a_unit_applies_at_the_street_union() {
        Consumer<ObjectNode> withoutUnit = household -> applicant(household).putNull("workUnit");

        assertThat(problems(withoutUnit, false)).extracting(FieldError::field).containsExactly("applicant.workUnit");
        assertThat(problems(withoutUnit, true)).isEmpty();
    }

    @Test
    void one_person_stands_in_a_household_once() {
        assertThat(problems(household -> member(household, 1).put("idNumber", "130306197908229960"), false))
            .extracting(FieldError::field).containsExactly("members[1].idNumber");
    }

    @Test
    void an_application_is_not_dated_tomorrow() {
        assertThat(problems(household -> household.put("appliedOn", "2018-02-02"), false))
            .extracting(FieldError::field).containsExactly("appliedOn");
    }

    @Test
    void a_child_does_not_apply() {
        assertThat(problems(household -> {
            applicant(household).put("idNumber", "13030620081105998X");
            member(household, 1).put("idNumber", "130306197908229960");
        }, false)).extracting(FieldError::field).containsExactly("applicant.idNumber");
    }

    @Test
    void every_adult_of_the_household_signs_the_letter_of_authorisation() {
        assertThat(problems(household -> letter(household).putArray("signedBy").add("测钱二"), false))
            .singleElement().satisfies(problem -> {
                assertThat(problem.field()).isEqualTo("authorisation.signedBy");
                assertThat(problem.message()).contains("还有 1 人");
            });
    }

    @Test
    void a_member_who_came_of_age_on_the_day_signs_and_one_a_day_younger_does_not() {
        Consumer<ObjectNode> ofAge = household -> member(household, 1).put("idNumber", "130306200002019961");
        Consumer<ObjectNode> dayYounger = household -> member(household, 1).put("idNumber", "130306200002029967");

        assertThat(problems(ofAge, false)).extracting(FieldError::field).containsExactly("authorisation.signedBy");
        assertThat(problems(dayYounger, false)).isEmpty();
    }

    @Test
    void who_signed_may_be_left_untold() {
        assertThat(problems(household -> letter(household).remove("signedBy"), false)).isEmpty();
        assertThat(problems(household -> letter(household).putArray("signedBy"), false)).isEmpty();
        assertThat(problems(household -> household.remove("authorisation"), false)).isEmpty();
    }

    @Test
    void a_stranger_neither_signs_nor_brings_a_proof_of_income() {
        assertThat(problems(household -> letter(household).withArray("signedBy").add("测外人"), false))
            .extracting(FieldError::field).containsExactly("authorisation.signedBy");
        assertThat(problems(household -> ((ObjectNode) household.get("incomes").get(1)).put("name", "测外人"), false))
            .extracting(FieldError::field).containsExactly("incomes[1].name");
    }

    @Test
    void a_proof_of_income_is_not_dated_tomorrow() {
        assertThat(problems(household -> ((ObjectNode) household.get("incomes").get(0)).put("issuedOn", "2018-02-02"),
            false)).extracting(FieldError::field).containsExactly("incomes[0].issuedOn");
    }

    @Test
    void a_household_has_one_spouse() {
        assertThat(problems(household -> member(household, 1).put("relation", "10"), false))
            .extracting(FieldError::field).containsExactly("members[1].relation");
    }

    @Test
    void whatever_is_missing_does_not_hide_what_else_is_wrong() {
        assertThat(problems(household -> {
            applicant(household).put("idNumber", "1").putNull("name").putNull("householder");
            member(household, 0).putNull("name").putNull("idNumber").putNull("hardshipWorker");
            ((ArrayNode) household.get("members")).addNull();
            ((ArrayNode) household.get("incomes")).addNull();
            letter(household).putNull("signedOn");
            household.put("appliedOn", "2018-02-02");
        }, false)).extracting(FieldError::field).contains("appliedOn", "incomes[0].name");
    }

    private List<FieldError> problems(Consumer<ObjectNode> change, boolean streetUnion) {
        try {
            ObjectNode household = (ObjectNode) json.readTree(
                new ClassPathResource("examples/application.json").getInputStream());
            change.accept(household);
            HardshipApplication application = json.treeToValue(household, HardshipApplication.class);
            return Stream.concat(HouseholdRules.problemsOf(application, FILED).stream(),
                HouseholdRules.problemsOf(application, streetUnion).stream()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode letter(ObjectNode household) {
        return (ObjectNode) household.get("authorisation");
    }

    private static ObjectNode applicant(ObjectNode household) {
        return (ObjectNode) household.get("applicant");
    }

    private static ObjectNode member(ObjectNode household, int index) {
        return (ObjectNode) household.get("members").get(index);
    }
}
