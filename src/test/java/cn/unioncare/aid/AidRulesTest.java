package cn.unioncare.aid;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.payments.Method;
import cn.unioncare.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an application tells by itself. */
class AidRulesTest {

    private static final String CARD = "6217000130000000012";
    private final AidKinds kinds = new AidKinds();

    private List<String> wrong(AidApplication application) {
        return AidRules.problemsOf(application, kinds.find(application.kind())).stream().map(FieldError::field).toList();
    }

    private static AidApplication onFile(String kind, String amount, String source, Method method, String bankCard, String goods,
                                         String ownPart, String student) {
        return new AidApplication(true, "DA-130306-2018-000001", null, null, null, null, kind, "患病", money(amount), source, method,
            bankCard == null ? null : "建设银行", bankCard, goods, money(ownPart), student, List.of());
    }

    private static AidApplication temporary(String kind, String archive, String name) {
        return new AidApplication(false, archive, name, "130306195001019981", "13900000008", "示例路8号", kind, "失火",
            money("500"), "UNION", Method.IN_KIND, null, null, "棉被", null, null, List.of());
    }

    private static BigDecimal money(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static String sound() {
        for (int digit = 0; digit < 10; digit++) {
            String card = CARD.substring(0, 18) + digit;
            if (cn.unioncare.vault.BankCard.problem(card).isEmpty()) {
                return card;
            }
        }
        throw new AssertionError();
    }

    @Test
    void money_by_bank_needs_an_account_whose_number_can_be_right() {
        assertThat(wrong(onFile("01", "800", "UNION", Method.BANK, sound(), null, null, null))).isEmpty();
        assertThat(wrong(onFile("01", "800", "UNION", Method.BANK, null, null, null, null))).containsExactly("bank", "bankCard");
        assertThat(wrong(onFile("01", "800", "UNION", Method.BANK, "6217000130000000019".replace("9", "1"), null, null, null)))
            .containsExactly("bankCard");
        assertThat(wrong(onFile("01", null, null, null, null, null, null, null))).containsExactly("amount", "source", "method");
    }

    @Test
    void goods_are_named_and_go_to_no_account() {
        assertThat(wrong(onFile("01", "800", "UNION", Method.IN_KIND, null, "米、面", null, null))).isEmpty();
        assertThat(wrong(onFile("01", "800", "UNION", Method.IN_KIND, null, null, null, null))).containsExactly("goods");
        assertThat(wrong(onFile("01", "800", "UNION", Method.IN_KIND, sound(), "米、面", null, null))).containsExactly("bank", "bankCard");
    }

    @Test
    void a_medical_bill_tells_the_own_part_and_schooling_the_student() {
        assertThat(wrong(onFile("02", "800", "UNION", Method.BANK, sound(), null, null, null))).containsExactly("ownPart");
        assertThat(wrong(onFile("02", "800", "UNION", Method.BANK, sound(), null, "900", null))).isEmpty();
        assertThat(wrong(onFile("03", "800", "UNION", Method.BANK, sound(), null, null, null))).containsExactly("studentIdNumber");
        assertThat(wrong(onFile("01", "800", "UNION", Method.BANK, sound(), null, "900", "130306200801019985")))
            .containsExactly("ownPart", "studentIdNumber");
    }

    @Test
    void a_service_has_no_sum() {
        assertThat(wrong(onFile("04", null, null, null, null, null, null, null))).isEmpty();
        assertThat(wrong(onFile("04", "800", "UNION", Method.BANK, sound(), null, null, null)))
            .containsExactly("amount", "source", "method");
    }

    @Test
    void without_an_archive_only_temporary_help_and_services() {
        assertThat(wrong(temporary("12", null, "测临时"))).isEmpty();
        assertThat(wrong(temporary("01", null, "测临时"))).containsExactly("kind");
        assertThat(wrong(temporary("12", "DA-130306-2018-000001", "测临时"))).containsExactly("archive");
        assertThat(wrong(temporary("12", null, null))).containsExactly("name");
    }

    @Test
    void warmth_belongs_to_the_campaigns() {
        assertThat(wrong(onFile("08", "800", "UNION", Method.BANK, sound(), null, null, null))).containsExactly("kind");
    }
}
