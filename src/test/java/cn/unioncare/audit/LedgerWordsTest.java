package cn.unioncare.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The ledger's codes in Chinese; that there is a word for each is asked in every test that has the product running. */
class LedgerWordsTest {

    private final LedgerWords words = new LedgerWords();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "decision|RETURNED|退回",
        "outcome|TRUE|属实",
        "carried|true|是",
        "field2|members[0].idNumber|家庭成员[0].身份证号",
        "columns|number case phone|编号 案号 电话",
        "case|JD-130306-2018-000001|JD-130306-2018-000001",
        "tables|hardship-exclusions 5111f4cea4ef|不予建档的情形 5111f4cea4ef",
        "reason|因病住院|因病住院",
        "unheard|OF_THIS|OF_THIS"})
    void a_value_is_told_by_the_word_of_its_fact_and_otherwise_as_it_is(String fact, String value, String told) {
        assertThat(words.value(fact, value)).isEqualTo(told);
    }

    @Test
    void a_fact_that_comes_in_numbers_keeps_its_number() {
        assertThat(words.fact("file2")).isEqualTo("附件摘要2");
        assertThat(words.fact("dueAt")).isEqualTo("应办日期");
        assertThat(words.fact("unheard7")).isEqualTo("unheard7");
    }

    @Test
    void every_decision_table_has_its_own_name() throws IOException {
        Resource[] tables = new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.dmn");
        List<String> files = Arrays.stream(tables).map(LedgerWordsTest::text).toList();

        assertThat(files).hasSizeGreaterThan(9).allSatisfy(file -> {
            Matcher decision = Pattern.compile("<decision id=\"([^\"]+)\" name=\"([^\"]+)\"").matcher(file);
            assertThat(decision.find()).isTrue();
            assertThat(words.value("tables", decision.group(1))).isEqualTo(decision.group(2));
        });
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
