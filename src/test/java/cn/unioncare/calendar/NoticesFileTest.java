package cn.unioncare.calendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The days are invented: no notice for 2027 had appeared when this was written. */
class NoticesFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_loaded_notice_makes_a_provisional_date_definite() throws IOException {
        // given a notice for 2027 with a longer Spring Festival and a make-up day in the December before
        WorkingDays before = new WorkingDays("");
        WorkingDays after = loaded("\uFEFFdate,kind,name,source", "# 虚构的安排，仅供测试", "",
                "2027,PUBLISHED,,测试", "2026-12-26,WORK,元旦,测试", "2027-01-01,OFF,元旦,测试",
                "2027-02-05,OFF,春节,测试", "2027-02-09,OFF,春节,测试", "2027-02-20,WORK,春节,\"甲,乙\"");

        // then
        assertThat(before.publicity(LocalDate.of(2027, 2, 8), 5).provisional()).isTrue();
        assertThat(before.publicity(LocalDate.of(2027, 2, 8), 5).lastDay()).isEqualTo("2027-02-15");
        assertThat(after.publicity(LocalDate.of(2027, 2, 8), 5).provisional()).isFalse();
        assertThat(after.publicity(LocalDate.of(2027, 2, 8), 5).lastDay()).isEqualTo("2027-02-16");
        assertThat(after.publicity(LocalDate.of(2027, 2, 18), 2).lastDay()).isEqualTo("2027-02-20");
        assertThat(after.isWorkingDay(LocalDate.of(2026, 12, 26))).isTrue();
        assertThat(after.isPublished(2027)).isTrue();
        assertThat(after.isPublished(2028)).isFalse();
    }

    @Test
    void a_loaded_day_overrides_the_day_of_the_release() throws IOException {
        WorkingDays changed = loaded("2026-10-10,OFF,国庆节,更正", "2026-10-09,WORK,国庆节,更正");

        assertThat(new WorkingDays("").publicity(LocalDate.of(2026, 9, 30), 5).lastDay()).isEqualTo("2026-10-13");
        assertThat(changed.publicity(LocalDate.of(2026, 9, 30), 5).lastDay()).isEqualTo("2026-10-14");
        assertThat(changed.publicity(LocalDate.of(2026, 9, 30), 5).provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2027-02-30,OFF,春节,测试 | 第 2 行有误：日期应写作 2027-01-01，实为“2027-02-30”",
            "2027/2/3,OFF,春节,测试 | 第 2 行有误：日期应写作 2027-01-01，实为“2027/2/3”",
            "2027-02-05,HOLIDAY,春节,测试 | 第 2 行有误：类型应为 OFF（放假）、WORK（上班）或 PUBLISHED（全年安排已公布），实为“HOLIDAY”",
            "2027-02-05 | 第 2 行有误：至少应有日期和类型两列",
            "27,PUBLISHED,,测试 | 第 2 行有误：年份应写作 2027，实为“27”",
            "2026-10-08,OFF,国庆节,测试 | 第 2 行有误：2026-10-08 已在第 1 行出现"})
    void a_bad_row_stops_the_start_and_is_named(String row, String message) {
        assertThatThrownBy(() -> loaded("2026-10-08,OFF,国庆节,测试", row))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining(message);
    }

    @Test
    void days_of_a_year_that_is_not_declared_complete_stop_the_start() {
        assertThatThrownBy(() -> loaded("2027-02-05,OFF,春节,测试"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("2027,PUBLISHED,,文号");
        assertThatThrownBy(() -> loaded("2027-12-26,WORK,元旦,测试")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_file_that_is_not_there_stops_the_start() {
        assertThatThrownBy(() -> new WorkingDays(folder.resolve("absent.csv").toString()))
                .isInstanceOf(IllegalStateException.class).hasMessageStartingWith("无法读取放假安排文件");
    }

    private WorkingDays loaded(String... lines) throws IOException {
        Path file = folder.resolve("notices.csv");
        Files.writeString(file, String.join("\n", lines));
        return new WorkingDays(file.toString());
    }
}
