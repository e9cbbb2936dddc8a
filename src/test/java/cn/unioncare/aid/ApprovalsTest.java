package cn.unioncare.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.aid.Approvals.Level;
import cn.unioncare.meetings.KnownBodies;
import cn.unioncare.shared.UnionCode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 分级审批 as data. */
class ApprovalsTest {

    private static final UnionCode COUNTY = new UnionCode("130306");
    private static final UnionCode ANOTHER = new UnionCode("130102");
    private static final String HEAD = "union,above,upTo,level,body,clause\n";
    private static final String OTHERS = "*,0,1000,CENTRE,,默认\n*,1000,5000,CHAIR,,默认\n*,5000,,COLLECTIVE,CHAIR_MEETING,默认\n";

    private static Approvals of(String lines) {
        return new Approvals(HEAD + lines, KnownBodies.all());
    }

    private static Approvals shipped() throws IOException {
        try (InputStream file = Approvals.class.getResourceAsStream("/aid/approvals.csv")) {
            return new Approvals(new String(file.readAllBytes(), StandardCharsets.UTF_8), KnownBodies.all());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.01, CENTRE", "999.99, CENTRE", "1000, CENTRE", "1000.00, CENTRE", "1000.01, CHAIR", "4999.99, CHAIR", "5000.00, CHAIR",
        "5000.01, COLLECTIVE", "1000000, COLLECTIVE"})
    void a_bound_belongs_to_whoever_decides_up_to_it_to_the_fen(BigDecimal amount, Level level) throws IOException {
        assertThat(shipped().of(COUNTY, amount)).isEqualTo(level);
    }

    @Test
    void a_service_is_the_lowest_levels() throws IOException {
        assertThat(shipped().of(COUNTY, null)).isEqualTo(Level.CENTRE);
        assertThat(of(OTHERS + "130306,0,,CHAIR,,本级").of(COUNTY, null)).isEqualTo(Level.CHAIR);
    }

    @ParameterizedTest
    @CsvSource({"2000, CENTRE", "2000.01, COLLECTIVE"})
    void a_unions_own_tiers_go_before_those_of_all_others_and_may_leave_a_level_out(BigDecimal amount, Level level) {
        Approvals approvals = of(OTHERS + "# 本级\n130306,0,2000,CENTRE,,本级\n\n130306,2000,,COLLECTIVE,PARTY_GROUP,本级");
        assertThat(approvals.of(COUNTY, amount)).isEqualTo(level);
        assertThat(approvals.bodyOf(COUNTY)).isEqualTo("PARTY_GROUP");
        assertThat(approvals.clauseOf(COUNTY, amount)).isEqualTo("本级");
        assertThat(approvals.of(ANOTHER, new BigDecimal("2000"))).isEqualTo(Level.CHAIR);
        assertThat(approvals.bodyOf(ANOTHER)).isEqualTo("CHAIR_MEETING");
    }

    @Test
    void a_union_that_decides_nothing_together_still_has_a_body_for_what_waits_for_one() {
        assertThat(of(OTHERS + "130306,0,,CHAIR,,本级").bodyOf(COUNTY)).isEqualTo("CHAIR_MEETING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "130306,0,1000,CENTRE,,本级;130306,1200,,CHAIR,,本级 | 第 6 行：与上一档之间有空档：应自 1000 元起",
        "130306,0,1000,CENTRE,,本级;130306,900,,CHAIR,,本级 | 第 6 行：与上一档重叠：应自 1000 元起",
        "130306,100,,CHAIR,,本级 | 第 5 行：与上一档之间有空档：应自 0 元起",
        "130306,0,1000,CENTRE,,本级 | 工会 130306 的最高一档应不设上限",
        "130306,0,,CENTRE,,本级;130306,1000,,CHAIR,,本级 | 第 6 行：上一档没有上限",
        "130306,0,1000,CHAIR,,本级;130306,1000,,CENTRE,,本级 | 第 6 行：金额更大的一档，审批层级应更高",
        "130306,0,0,CENTRE,,本级 | 第 5 行：上限应大于下限",
        "130306,0,,CHAIRMAN,,本级 | 第 5 行：没有审批层级“CHAIRMAN”",
        "130306,0,,COLLECTIVE,NOBODY,本级 | 没有“NOBODY”",
        "130306,0,,COLLECTIVE,,本级 | 集体研究应写明",
        "130306,0,,CHAIR,PARTY_GROUP,本级 | 只有集体研究写明会议机构",
        "130306,0,10.001,CENTRE,,本级 | 金额“10.001”",
        "130306,zero,,CENTRE,,本级 | 金额“zero”",
        "130306,0,,CENTRE,, | 依据必填",
        "130306,0,,CENTRE,本级 | 应有 6 栏",
        "抚宁,0,,CENTRE,,本级 | 工会编码“抚宁”不正确"})
    void a_table_with_a_gap_an_overlap_or_an_unknown_name_stops_the_start(String lines, String message) {
        assertThatThrownBy(() -> of(OTHERS + lines.replace(';', '\n'))).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining(message);
    }

    @Test
    void a_table_without_tiers_for_all_others_stops_the_start() {
        assertThatThrownBy(() -> of("130306,0,,CHAIR,,本级")).hasMessageContaining("其他工会共用");
        assertThatThrownBy(() -> of("*,0,,CHAIR,,默认")).hasMessageContaining("COLLECTIVE");
    }

    @Test
    void every_kind_that_the_table_rules_is_in_the_code_list() {
        AidKinds kinds = new AidKinds();
        assertThat(List.of("01", "02", "03", "04", "05", "06", "07", "09", "10", "11", "12")).allSatisfy(code ->
            assertThat(kinds.find(code)).isPresent());
        assertThat(kinds.find("08")).as("送温暖 belongs to the campaigns").isEmpty();
    }

    @Test
    void a_need_goes_by_the_record_to_the_archive_to_passing_help_or_to_archiving() {
        AidKinds kinds = new AidKinds();
        assertThat(NeedAdvice.of(true, kinds.of("01"))).isEqualTo(NeedAdvice.APPLY);
        assertThat(NeedAdvice.of(false, kinds.of("12"))).isEqualTo(NeedAdvice.TEMPORARY);
        assertThat(NeedAdvice.of(false, null)).isEqualTo(NeedAdvice.TEMPORARY);
        assertThat(NeedAdvice.of(false, kinds.of("02"))).isEqualTo(NeedAdvice.ARCHIVE);
    }
}
