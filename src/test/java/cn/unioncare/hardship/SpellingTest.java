package cn.unioncare.hardship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @ValueSource(strings = {"测钱二", "欧阳某某", "买买提·吐尔逊", "阿依古丽·买买提·艾力", "测\uD840\uDC00", "测\uD884\uDF50", "测〇", "张㐱"})
    void names_that_people_have_are_names(String name) {
        assertThat(Spelling.NAME.admits(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "测\uD83D\uDE00", "\uD83D\uDE00\uD83D\uDE00", "测", "测1", "<b>", "·测", "测\n钱"})
    void what_nobody_is_called_is_no_name(String name) {
        assertThat(Spelling.NAME.admits(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"130306000123", "抚宁-0012", "A1200", "第12号", "（2018）12号"})
    void registers_are_numbered_in_many_ways(String number) {
        assertThat(Spelling.REGISTER.admits(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "12 34", " 1234", "12;34", "12\t34", "\uD83D\uDE00"})
    void a_register_has_no_markup_and_no_blanks(String number) {
        assertThat(Spelling.REGISTER.admits(number)).isFalse();
    }
}
