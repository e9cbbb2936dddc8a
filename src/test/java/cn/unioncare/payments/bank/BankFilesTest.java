package cn.unioncare.payments.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.spreadsheets.Spreadsheets;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The layouts of the release, written and read. */
class BankFilesTest {

    private static final SentLine LINE = new SentLine("FK-130306-2018-000001", 2, "测㐂一", "130306196001029960", "中国银行",
        "6217000010001000002", new BigDecimal("1000.50"), "工会送温暖");

    private final BankLayouts layouts = new BankLayouts();

    private BankLayout layout(String id) {
        return layouts.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void a_union_has_the_layout_of_its_bank_and_all_others_the_usual_one() {
        assertThat(layouts.of(new UnionCode("410102")).id()).isEqualTo("CSV_UTF8_FEN");
        assertThat(layouts.of(new UnionCode("130306")).id()).isEqualTo("TEXT_GB18030");
    }

    @Test
    void a_file_stands_in_the_banks_encoding_with_its_separator() {
        BankLayout usual = layout("TEXT_GB18030");
        assertThat(new String(new BankFileWriter(usual).write(List.of(LINE)), usual.charset())).isEqualTo("""
            序号|业务编号|户名|账号|开户银行|金额|摘要\r
            1|FK-130306-2018-000001/2|测㐂一|6217000010001000002|中国银行|1000.50|工会送温暖\r
            """);
        assertThat(new String(new BankFileWriter(layout("CSV_UTF8_FEN")).write(List.of(LINE)), StandardCharsets.UTF_8))
            .isEqualTo("FK-130306-2018-000001/2,6217000010001000002,测㐂一,100050,130306196001029960\r\n");
    }

    @Test
    void the_layout_of_another_bank_is_a_few_lines_of_data_and_no_java() {
        // given
        BankLayouts others = new BankLayouts(new ByteArrayInputStream("""
            layouts:
              - id: RURAL_BANK
                name: 示例农商行批量代发
                format: TEXT
                encoding: UTF-16LE
                separator: ";"
                titles: false
                columns:
                  - {title: 摘要, value: PURPOSE}
                  - {title: 卡号, value: CARD}
                  - {title: 姓名, value: NAME}
                  - {title: 金额分, value: FEN}
                  - {title: 编号, value: REFERENCE}
                reply:
                  titles: true
                  columns:
                    - {title: 日期, answer: OTHER}
                    - {title: 状态, answer: RESULT}
                    - {title: 编号, answer: REFERENCE}
                    - {title: 金额, answer: AMOUNT}
                    - {title: 流水, answer: FLOW}
                    - {title: 说明, answer: REASON}
                  paid: [S, P]
            unions:
              "*": RURAL_BANK
            """.getBytes(StandardCharsets.UTF_8)));
        BankLayout rural = others.of(new UnionCode("130306"));

        // then
        assertThat(new String(new BankFileWriter(rural).write(List.of(LINE)), StandardCharsets.UTF_16LE))
            .isEqualTo("工会送温暖;6217000010001000002;测㐂一;100050;FK-130306-2018-000001/2\r\n");
        assertThat(new BankFileReader(rural).read("""
            日期;状态;编号;金额;流水;说明
            20180201;P;FK-130306-2018-000001/2;1000.50;N7;
            20180201;F;FK-130306-2018-000002/1;88;;户名不符
            """.getBytes(StandardCharsets.UTF_16LE))).containsExactly(
            new AnsweredLine("FK-130306-2018-000001", 2, new BigDecimal("1000.50"), true, "N7", ""),
            new AnsweredLine("FK-130306-2018-000002", 1, new BigDecimal("88"), false, "", "户名不符"));
    }

    @Test
    void a_layout_that_cannot_lead_a_reply_back_is_refused_at_the_start() {
        assertThatThrownBy(() -> new BankLayouts(new ByteArrayInputStream("""
            layouts:
              - {id: A, name: A, format: TEXT, encoding: UTF-8, separator: ",", titles: false, columns: [{title: 卡号, value: CARD}],
                 reply: {titles: false, columns: [{title: 结果, answer: RESULT}], paid: [S]}}
            unions: {"*": A}
            """.getBytes(StandardCharsets.UTF_8)))).isInstanceOf(IllegalStateException.class).hasMessageContaining("must send a reference");
        assertThatThrownBy(() -> new BankLayouts(new ByteArrayInputStream("layouts: []\nunions: {\"130306\": B}\n".getBytes(
            StandardCharsets.UTF_8)))).isInstanceOf(IllegalStateException.class).hasMessageContaining("no layout B");
    }

    @Test
    void nobody_slips_a_column_in_by_a_name() {
        SentLine sly = new SentLine(LINE.payment(), 1, "测|6217", LINE.idNumber(), LINE.bank(), LINE.card(), LINE.amount(), "x");
        assertThatThrownBy(() -> new BankFileWriter(layout("TEXT_GB18030")).write(List.of(sly))).isInstanceOf(Refusal.class)
            .hasMessageContaining("分隔符");
    }

    @Test
    void a_reply_is_led_back_to_payment_and_attempt() {
        byte[] file = "业务编号|金额|处理结果|流水号|失败原因\nFK-130306-2018-000001/2|1,000.50|成功|L1|\n\nFK-130306-2018-000002/1|5|失败||户名不符\n"
            .getBytes(layout("TEXT_GB18030").charset());
        assertThat(new BankFileReader(layout("TEXT_GB18030")).read(file)).containsExactly(
            new AnsweredLine("FK-130306-2018-000001", 2, new BigDecimal("1000.50"), true, "L1", ""),
            new AnsweredLine("FK-130306-2018-000002", 1, new BigDecimal("5"), false, "", "户名不符"));
        assertThat(new BankFileReader(layout("CSV_UTF8_FEN")).read("FK-130306-2018-000001/2,0000,100050,L1,\n".getBytes(StandardCharsets.UTF_8)))
            .extracting(AnsweredLine::amount).containsExactly(new BigDecimal("1000.50"));
    }

    @Test
    void a_spreadsheet_is_read_by_its_titles() {
        byte[] sheet = Spreadsheets.of(List.of(Spreadsheets.page("回盘清单", List.of("业务编号", "金额", "处理结果", "流水号", "失败原因"),
            List.of(List.of("FK-130306-2018-000001/1", "88.00", "成功", "L9", "")))));
        assertThat(new BankFileReader(layout("EXCEL")).read(sheet)).extracting(AnsweredLine::flow).containsExactly("L9");
    }

    @Test
    void what_cannot_be_read_is_told_line_by_line() {
        BankFileReader reader = new BankFileReader(layout("TEXT_GB18030"));
        byte[] wrong = "业务编号|金额|处理结果|流水号|失败原因\nX|1|成功||\nFK-130306-2018-000001/1|1.005|成功||\n".getBytes(layout("TEXT_GB18030").charset());
        assertThatThrownBy(() -> reader.read(wrong)).isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.errors()).extracting(Refusal.FieldError::message).containsExactly("第 1 笔的业务编号不是本系统的发放编号",
                "第 2 笔的金额无法识别"));
        assertThatThrownBy(() -> reader.read(new byte[] {(byte) 0xFF, (byte) 0xFF})).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reader.read("业务编号|金额\n".getBytes(StandardCharsets.US_ASCII))).isInstanceOf(Refusal.class);
    }
}
