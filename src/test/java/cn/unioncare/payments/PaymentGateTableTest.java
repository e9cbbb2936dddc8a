package cn.unioncare.payments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.eligibility.DecisionTable;
import cn.unioncare.eligibility.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the gate alone: which fact refuses a payment, and by which clause. */
class PaymentGateTableTest {

    private static final Map<String, String> FIGURES = Map.of("source", "中央财政", "sourceClause", "", "amount", "1000.00", "method",
        "银行代发", "cap", "每户每年", "used", "6000.00", "limit", "6600.00");

    private final DecisionTable table = read();

    private static DecisionTable read() {
        try {
            return DecisionTable.read("payment-gate", Files.readAllBytes(Path.of("processes/assistance/payment-gate.dmn")));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, Object> sound() {
        return new HashMap<>(Map.ofEntries(Map.entry("fiscal", true), Map.entry("archive", "ACTIVE"), Map.entry("temporary", false),
            Map.entry("method", "BANK"), Map.entry("methodAllowed", true), Map.entry("identified", true),
            Map.entry("realName", true), Map.entry("card", "SOUND"), Map.entry("bankNamed", true),
            Map.entry("goodsNamed", false), Map.entry("capKnown", true), Map.entry("withinCap", true),
            Map.entry("repeated", false)));
    }

    private List<Finding> found(Map<String, Object> facts) {
        return table.findings(facts, FIGURES);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE", "SUPPORTED"})
    void a_household_on_file_is_paid_from_fiscal_money_by_bank(String state) {
        Map<String, Object> facts = sound();
        facts.put("archive", state);
        assertThat(found(facts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NONE", "RELIEVED", "CANCELLED", "DELETED", "TRANSFERRED"})
    void nobody_off_file_is_paid_from_fiscal_money(String state) {
        Map<String, Object> facts = sound();
        facts.put("archive", state);
        assertThat(found(facts)).singleElement().satisfies(finding -> {
            assertThat(finding.clause()).isEqualTo("豫工文〔2017〕61号 三4");
            assertThat(finding.reason()).contains("先建档、后帮扶", "中央财政");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"methodAllowed;须通过银行卡（存折）发放", "identified;没有有效的身份证号", "realName;本人不一致",
        "bankNamed;开户银行", "capKnown;限额无法核定", "withinCap;本年限额 6600.00 元"})
    void what_is_not_so_refuses_the_payment(String fact, String reason) {
        Map<String, Object> facts = sound();
        facts.put(fact, false);
        assertThat(found(facts)).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).contains(reason).doesNotContain("{");
            assertThat(finding.clause()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"NONE, 没有填写银行卡", "UNSOUND, 校验不符"})
    void a_card_that_is_missing_is_told_from_one_that_is_wrong(String card, String reason) {
        Map<String, Object> facts = sound();
        facts.put("card", card);
        assertThat(found(facts)).extracting(Finding::reason).singleElement().asString().contains(reason);
    }

    @Test
    void goods_need_a_name_and_no_card() {
        Map<String, Object> facts = sound();
        facts.putAll(Map.of("fiscal", false, "method", "IN_KIND", "card", "NONE", "bankNamed", false));
        assertThat(found(facts)).extracting(Finding::reason).containsExactly("发放实物须写明品名和数量");
        facts.put("goodsNamed", true);
        assertThat(found(facts)).isEmpty();
    }

    @Test
    void a_second_payment_of_one_occasion_is_refused() {
        Map<String, Object> facts = sound();
        facts.put("repeated", true);
        assertThat(found(facts)).extracting(Finding::reason).singleElement().asString().contains("不得重复发放");
    }

    @Test
    void a_temporary_record_is_paid_where_the_source_allows_it() {
        Map<String, Object> facts = sound();
        facts.putAll(Map.of("fiscal", false, "archive", "NONE"));
        assertThat(found(facts)).extracting(Finding::reason).singleElement().asString().contains("只能使用工会经费");
        facts.put("temporary", true);
        assertThat(found(facts)).isEmpty();
    }
}
