package cn.unioncare.vault;

import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ValuesTest {

    private record Applicant(@ValidIdNumber String idNumber, @ValidBankCard String card, @ValidMobile String mobile,
            List<@ValidMobile String> otherMobiles) { }

    @Test
    void valid_values_and_missing_ones_pass_the_validator() {
        assertThat(violations(new Applicant("13030619750312997X", "6222020200001234562", "13800138000", List.of())))
                .isEmpty();
        assertThat(violations(new Applicant(null, null, null, null))).isEmpty();
    }

    @Test
    void numbers_that_may_belong_to_a_person_leave_a_text_and_days_and_amounts_stay() {
        assertThat(Masking.numbers("2018-02-01 打 139-0000-0009 或 ０３３５ 1234567，身份证 13030619750312997X，卡 6222 0202 0000 1234，欠 120000 元"))
            .isEqualTo("2018-02-01 打 **** 或 ****，身份证 ****，卡 ****，欠 120000 元");
    }

    @Test
    void each_wrong_value_is_reported_once_in_chinese() {
        Applicant wrong = new Applicant("130306197503129979", "6222020200001234560", "12800138000", List.of("1"));

        assertThat(violations(wrong)).extracting(v -> v.getPropertyPath() + " " + v.getMessage())
                .containsExactlyInAnyOrder(
                        "idNumber 身份证号码的校验码（末位）不符，请核对是否抄错",
                        "card 银行卡号校验不符，请核对是否抄错",
                        "mobile 手机号码应为11位数字，以13至19开头",
                        "otherMobiles[0].<list element> 手机号码应为11位数字，以13至19开头");
    }

    @Test
    void a_bank_card_has_16_to_19_digits_and_a_check_digit() {
        assertThat(BankCard.problem("4111111111111111")).isEmpty();
        assertThat(BankCard.problem("4111111111111112")).isPresent();
        assertThat(BankCard.problem("411111111111111")).isPresent();
        assertThat(BankCard.problem("4111 1111 1111 1111")).isPresent();
        assertThat(BankCard.problem("62220202000012345620")).isPresent();
        assertThat(BankCard.problem(null)).hasValue("请填写银行卡号");
    }

    @Test
    void every_wrong_digit_of_a_card_is_detected() {
        String card = "6222020200001234562";
        for (int i = 0; i < card.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != card.charAt(i)) {
                    assertThat(BankCard.problem(card.substring(0, i) + other + card.substring(i + 1))).isPresent();
                }
            }
        }
    }

    @Test
    void card_and_mobile_print_masked_only() {
        assertThat(new BankCard(" 6222020200001234562")).hasToString("****4562");
        assertThat(new Mobile("13800138000 ")).hasToString("138****8000");
        assertThatThrownBy(() -> new Mobile("10086")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("10086");
        assertThatThrownBy(() -> new BankCard("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_keeps_its_first_character() {
        assertThat(Masking.name("测赵一")).isEqualTo("测**");
        assertThat(Masking.name("测一")).isEqualTo("测*");
        assertThat(Masking.name("欧阳测一")).isEqualTo("欧***");
        assertThat(Masking.name("测")).isEqualTo("*");
        assertThat(Masking.name("")).isEmpty();
        assertThat(Masking.name("𠮷测")).isEqualTo("𠮷*");
    }

    @Test
    void a_telephone_number_keeps_little() {
        assertThat(Masking.phone("13800138000")).isEqualTo("138****8000");
        assertThat(Masking.phone("0335-6012345")).isEqualTo("****45");
        assertThat(Masking.phone("110")).isEqualTo("****");
    }

    @Test
    void a_card_keeps_its_last_four_digits() {
        assertThat(Masking.card("6222020200001234562")).isEqualTo("****4562");
        assertThat(Masking.card("1234567")).isEqualTo("****");
    }

    @Test
    void an_address_keeps_six_characters_and_a_third_at_most() {
        assertThat(Masking.address("河北省秦皇岛市抚宁区骊城街道迎宾路1号")).isEqualTo("河北省秦皇岛****");
        assertThat(Masking.address("抚宁镇1号")).isEqualTo("抚****");
        assertThat(Masking.address("")).isEqualTo("****");
    }

    private static Set<ConstraintViolation<Applicant>> violations(Applicant applicant) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(applicant);
        }
    }
}
