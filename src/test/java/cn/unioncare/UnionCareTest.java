package cn.unioncare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every deadline is a date in China, whatever the machine is set to. */
class UnionCareTest {

    private final TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void the_machine_stands_in_another_zone() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void give_the_zone_back() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Asia/Shanghai"})
    void chinese_time_is_used_unless_another_zone_is_asked_for(String explicit) {
        UnionCare.useChineseTime(explicit);

        assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Shanghai");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "GMT+8", "America/New_York"})
    void another_zone_refuses_the_start_and_names_the_right_one(String explicit) {
        assertThatIllegalStateException().isThrownBy(() -> UnionCare.useChineseTime(explicit))
            .withMessageContaining("期限均按北京时间计算").withMessageContaining("-Duser.timezone=Asia/Shanghai")
            .withMessageContaining("现为 " + explicit);

        assertThat(TimeZone.getDefault().getID()).isEqualTo("America/New_York");
    }
}
