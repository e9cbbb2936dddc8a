package cn.unioncare.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.shared.Refusal.FieldError;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
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

    private List<FieldError> problems(Consumer<ObjectNode> change, boolean streetUnion) {
        try {
            ObjectNode household = (ObjectNode) json.readTree(
                new ClassPathResource("examples/application.json").getInputStream());
            change.accept(household);
            return HouseholdRules.problemsOf(json.treeToValue(household, HardshipApplication.class), streetUnion, FILED);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode applicant(ObjectNode household) {
        return (ObjectNode) household.get("applicant");
    }

    private static ObjectNode member(ObjectNode household, int index) {
        return (ObjectNode) household.get("members").get(index);
    }
}
