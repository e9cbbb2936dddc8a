package cn.unioncare.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** What the engine's failures mean in plain words. */
class FailureWordsTest {

    private final FailureWords words = new FailureWords();

    @Test
    void the_common_failures_can_be_mended_with_the_button() {
        assertThat(words.of("Could not open JDBC Connection for transaction").what()).contains("网络中断");
        assertThat(words.of("ENGINE-03005 OptimisticLockingException").mending()).contains("重试");
        assertThat(words.of("没有这个环节").what()).contains("业务规则");
    }

    @Test
    void what_a_retry_cannot_mend_has_no_button() {
        assertThat(words.of("Unknown property used in expression: ${x}. Cause: Cannot resolve identifier 'x'").mending()).isEmpty();
        assertThat(words.of("PreparedStatementCallback; bad SQL grammar [insert into contact_card]; nested exception is "
            + "org.h2.jdbc.JdbcSQLSyntaxErrorException: Table \"CONTACT_CARD\" not found").mending()).isEmpty();
    }

    @Test
    void whatever_nobody_foresaw_has_an_explanation_too() {
        assertThat(words.of("java.lang.IllegalStateException: 42").advice()).isNotEmpty();
        assertThat(words.of("").what()).isNotEmpty();
    }

    @Test
    void a_table_without_a_last_row_for_everything_else_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> new FailureWords("pattern,what,advice,mending\nconnection,甲,乙,重试"));
        assertThatIllegalStateException().isThrownBy(() -> new FailureWords("pattern,what,advice,mending\n,甲,乙"));
    }
}
