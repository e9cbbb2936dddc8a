package cn.unioncare.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A candidate is born when, and of the sex that, the ID number says. */
class CandidateIdentityTest {

    private static final LocalDate DAY = LocalDate.parse("2021-04-14");

    private static ObjectNode candidate(String number, String born, String gender) {
        return new ObjectMapper().createObjectNode().put("idNumber", number).put("birthDate", born).put("gender", gender);
    }

    private static List<String> told(ObjectNode candidate) {
        return CandidateIdentity.problems(candidate, DAY).stream().map(error -> error.field() + " " + error.message()).toList();
    }

    @ParameterizedTest(name = "{0}, {1}, {2} -> {3}")
    @CsvSource({
        "130102198005129983, 1980-05-13, FEMALE, candidate.birthDate 出生日期与身份证号码（第7至14位）不一致，请按身份证填写",
        "130102198005129983, 1980-05-12, MALE, candidate.gender 性别与身份证号码（第17位）不一致，请按身份证填写",
        "130102198005129984, 1975-01-01, MALE, candidate.idNumber 身份证号码的校验码（末位）不符，请核对是否抄错",
        "130102203005129987, 2030-05-12, FEMALE, candidate.idNumber 身份证号码中的出生日期（第7至14位）晚于今天，请核对是否抄错"})
    void what_contradicts_the_number_is_named_at_its_field(String number, String born, String gender, String told) {
        assertThat(told(candidate(number, born, gender))).containsExactly(told);
    }

    @Test
    void both_are_named_at_once() {
        assertThat(told(candidate("130102198005129983", "1975-01-01", "MALE"))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"130102198005129983, 1980-05-12, FEMALE", "130102198005129983, , ", "130102198005129983, '', ''",
        "' 13030619750312997x ', 1975-03-12, MALE", "130102198005129983, 1980-05-12, OTHER", ", 1980-05-12, MALE"})
    void what_fits_or_is_not_asked_for_is_taken(String number, String born, String gender) {
        assertThat(told(candidate(number, born, gender))).isEmpty();
    }
}
