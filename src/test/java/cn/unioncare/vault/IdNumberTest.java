package cn.unioncare.vault;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All numbers are fictitious: they carry running numbers that are not given out. */
class IdNumberTest {

    private static final List<String> VALID = List.of(
            "13030619750312997X", "130306197908229960", "130306197206309966", "130306198301179973",
            "130306198104049969", "130306197802189972", "13030619730303997X", "130302198511119965",
            "130306195107079975", "130304197707079967");

    @Test
    void the_numbers_of_the_scenarios_are_valid() {
        assertThat(VALID).allSatisfy(number -> assertThat(IdNumber.problem(number)).isEmpty());
    }

    @Test
    void a_number_tells_birth_date_and_gender() {
        IdNumber number = new IdNumber("130306197908229960");

        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1979, 8, 22));
        assertThat(number.gender()).isEqualTo(IdNumber.Gender.FEMALE);
        assertThat(new IdNumber("13030619750312997X").gender().label()).isEqualTo("男");
    }

    @Test
    void blanks_and_a_small_x_are_put_right() {
        assertThat(new IdNumber(" 13030619750312997x\t").value()).isEqualTo("13030619750312997X");
    }

    @Test
    void a_number_prints_masked_only() {
        assertThat(new IdNumber("13030619750312997X")).hasToString("130*************7X");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "null, 请填写",
        "'', 请填写",
        "13030619750312997, 应为18位",
        "13030619750312997XX, 应为18位",
        "1303061975031299７X, 应为18位",
        "130306750312997, 应为18位",
        "13030619750230997X, 出生日期",
        "13030619751312997X, 出生日期",
        "13030618991231997X, 出生日期",
        "130306197503129979, 校验码"})
    void what_is_wrong_is_told(String text, String message) {
        assertThat(IdNumber.problem(text)).hasValueSatisfying(problem -> assertThat(problem).contains(message));
    }

    @Test
    void a_wrong_number_is_not_repeated_in_the_error() {
        assertThatThrownBy(() -> new IdNumber("130306197503129979"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("1303");
    }

    @Test
    void the_leap_day_is_a_birth_date_in_leap_years_only() {
        assertThat(IdNumber.problem("130306200002299975")).isEmpty();
        assertThat(IdNumber.problem("130306190002299978")).hasValueSatisfying(problem ->
                assertThat(problem).contains("出生日期"));
    }

    @Test
    void every_error_in_one_character_is_detected() {
        for (String number : VALID) {
            for (int i = 0; i < 18; i++) {
                for (char other : "0123456789X".toCharArray()) {
                    if (other != number.charAt(i)) {
                        String wrong = number.substring(0, i) + other + number.substring(i + 1);
                        assertThat(IdNumber.problem(wrong)).as(wrong).isPresent();
                    }
                }
            }
        }
    }

    @Test
    void every_transposition_of_neighbours_is_detected() {
        for (String number : VALID) {
            for (int i = 0; i < 17; i++) {
                if (number.charAt(i) != number.charAt(i + 1)) {
                    String wrong = number.substring(0, i) + number.charAt(i + 1) + number.charAt(i)
                            + number.substring(i + 2);
                    assertThat(IdNumber.problem(wrong)).as(wrong).isPresent();
                }
            }
        }
    }
}
