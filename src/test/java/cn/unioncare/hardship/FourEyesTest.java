package cn.unioncare.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.shared.Refusal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourEyesTest {

    @ParameterizedTest
    @CsvSource({
        "REVIEW_MANUALLY, SURVEY_HOME, 不得复核",
        "REVIEW_MATERIALS, SURVEY_HOME, 不得审核",
        "REVIEW_MATERIALS, CONFIRM_SURVEY, 不得审核",
        "DETERMINE, SURVEY_HOME, 不得审批",
        "DETERMINE, CONFIRM_SURVEY, 不得审批",
        "DETERMINE, REVIEW_MATERIALS, 不得审批",
        "DETERMINE, REVIEW_MANUALLY, 不得审批",
        "ENTER_ARCHIVE, DETERMINE, 不得录入",
        "SIGN_MINUTES, DELIBERATE, 以外"
    })
    void nobody_looks_over_the_own_work(Step duty, Step earlier, String rule) {
        assertThatThrownBy(() -> FourEyes.check(duty, "somebody", Map.of(earlier, Set.of("somebody"))))
            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                assertThat(refusal.getMessage()).contains(rule, "冀工办发〔2017〕44号");
            });
    }

    @Test
    void another_person_may() {
        assertThatCode(() -> FourEyes.check(Step.DETERMINE, "approver", Map.of(Step.SURVEY_HOME, Set.of("surveyor"),
            Step.REVIEW_MATERIALS, Set.of("reviewer")))).doesNotThrowAnyException();
    }

    @Test
    void a_relative_recuses() {
        assertThatThrownBy(() -> FourEyes.checkKinship(false)).isInstanceOf(Refusal.class).hasMessageContaining("回避");
    }
}
