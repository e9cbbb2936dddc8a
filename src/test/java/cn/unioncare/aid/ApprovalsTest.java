package cn.unioncare.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.aid.Approvals.Level;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 分级审批 as data. */
class ApprovalsTest {

    private static final UnionCode COUNTY = new UnionCode("130306");

    private static Approvals of(String... lines) {
        return new Approvals(DataFile.rows("approvals.csv", 5, "union,centre,chair,body,clause\n" + String.join("\n", lines)));
    }

    @ParameterizedTest
    @CsvSource({"0.01, CENTRE", "1000, CENTRE", "1000.00, CENTRE", "1000.01, CHAIR", "5000.00, CHAIR", "5000.01, COLLECTIVE",
        "100000, COLLECTIVE"})
    void a_bound_belongs_to_whoever_decides_up_to_it(BigDecimal amount, Level level) {
        assertThat(new Approvals().of(COUNTY, amount)).isEqualTo(level);
    }

    @Test
    void a_service_is_the_head_of_the_centres() {
        assertThat(new Approvals().of(COUNTY, null)).isEqualTo(Level.CENTRE);
    }

    @Test
    void a_unions_own_row_goes_before_the_one_for_all_others() {
        Approvals approvals = of("*,1000,5000,CHAIR_MEETING,默认", "130306,2000,3000,PARTY_GROUP,本级");
        assertThat(approvals.of(COUNTY, new BigDecimal("2000"))).isEqualTo(Level.CENTRE);
        assertThat(approvals.of(COUNTY, new BigDecimal("3000.01"))).isEqualTo(Level.COLLECTIVE);
        assertThat(approvals.bodyOf(COUNTY)).isEqualTo("PARTY_GROUP");
        assertThat(approvals.of(new UnionCode("130102"), new BigDecimal("2000"))).isEqualTo(Level.CHAIR);
        assertThat(approvals.bodyOf(new UnionCode("130102"))).isEqualTo("CHAIR_MEETING");
    }

    @Test
    void a_table_that_leaves_a_gap_stops_the_start() {
        assertThatThrownBy(() -> of("130306,2000,3000,PARTY_GROUP,本级")).hasMessageContaining("all other unions");
        assertThatThrownBy(() -> of("*,5000,1000,CHAIR_MEETING,默认")).hasMessageContaining("out of order");
        assertThatThrownBy(() -> of("*,1000,5000,CHAIR_MEETING,默认", "*,1,2,PARTY_GROUP,又")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_kind_that_the_table_rules_is_in_the_code_list() {
        AidKinds kinds = new AidKinds();
        assertThat(List.of("01", "02", "03", "04", "05", "06", "07", "09", "10", "11", "12")).allSatisfy(code ->
            assertThat(kinds.find(code)).isPresent());
        assertThat(kinds.find("08")).as("送温暖 belongs to the campaigns").isEmpty();
    }
}
