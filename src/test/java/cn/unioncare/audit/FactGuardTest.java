package cn.unioncare.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FactGuardTest {

    private static final CaseId CASE = new CaseId("JD-130306-2018-000123");

    @ParameterizedTest
    @ValueSource(strings = {
        "13030619750312997X", "130306197908229960", "号码13030619750312997x。", "130306 19750312 997X",
        "130306-19750312-9974", "130306750312997", "１３０３０６１９７９０８２２９９６０",
        "13800138000", "电话13800138000", "tel:13800138000,", "138-0013-8000", "138 0013 8000", "+8613800138000",
        "+86 13800138000", "4111111111111111", "6222020200001234562", "4111 1111 1111 1111", "4111-1111-1111-1111",
        "line\nbreak", "nul\u0000", "half \ud83d"})
    void what_looks_like_personal_data_is_refused(String value) {
        assertThatThrownBy(() -> FactGuard.check(event(Map.of("note", value))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining(value);
        assertThatThrownBy(() -> FactGuard.check(event(Map.of(value, "1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "EX2", "RS2016", "550.00", "2018-03-01", "2018-03-01/2018-04-01", "2021-05-07T00:00:00+08:00",
        "JD-130306-2018-000123", "JD-130306010101-2018-000123", "1519866000000", "冀工字〔2021〕11号", "130306",
        "6f1ed002-ab59-11ec-b909-138001380001", "低保边缘户",
        "1380013800013800138000138001380a13800138000138001380001380013800", "0335-6012345"})
    void codes_dates_ids_and_digests_pass(String value) {
        assertThatCode(() -> FactGuard.check(event(Map.of("value", value)))).doesNotThrowAnyException();
    }

    @Test
    void long_texts_are_refused() {
        assertThatThrownBy(() -> FactGuard.check(event(Map.of("note", "字".repeat(201)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FactGuard.check(event(Map.of("n".repeat(61), "x"))))
                .isInstanceOf(IllegalArgumentException.class);
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            many.put("fact" + i, "字".repeat(200));
        }
        assertThatThrownBy(() -> FactGuard.check(event(many))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_act_is_a_word_in_capitals_and_a_role_has_no_comma() {
        Actor actor = new Actor("a", new UnionCode("130306"), Set.of("clerk"));
        Actor odd = new Actor("a", new UnionCode("130306"), Set.of("clerk,admin"));

        assertThatThrownBy(() -> FactGuard.check(CaseEvent.of(CASE, "张三说", actor)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FactGuard.check(CaseEvent.of(CASE, "CLAIMED", odd)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> FactGuard.check(CaseEvent.of(CASE, "TASK_CLAIMED", actor))).doesNotThrowAnyException();
    }

    private static CaseEvent event(Map<String, String> facts) {
        return new CaseEvent(CASE, "CLAIMED", Actor.system(new UnionCode("130306")), facts);
    }
}
