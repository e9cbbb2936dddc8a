package cn.unioncare.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", "　=1", "\n@x"})
    void what_a_spreadsheet_would_compute_stays_a_text(String text) {
        assertThat(Cells.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "测赵一", "130306199001011234", "1-2", "a=b"})
    void anything_else_stays_as_it_is(String text) {
        assertThat(Cells.harmless(text)).isEqualTo(text);
    }
}
