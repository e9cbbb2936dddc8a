package cn.unioncare.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.board.BoardTable.Counted;
import cn.unioncare.board.Overview.Row;
import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who sees which unions, and in which row a union's cases are told. */
class SightTest {

    private static final Union PROVINCE = union("130000", null, true);
    private static final Union CITY = union("130300", "130000", true);
    private static final Union OTHER_CITY = union("130100", "130000", true);
    private static final Union COUNTY = union("130306", "130300", true);
    private static final Union UNIT = union("13030601", "130306", false);
    private static final List<Union> TREE = List.of(PROVINCE, OTHER_CITY, CITY, COUNTY, UNIT);

    private static Union union(String code, String parent, boolean determines) {
        return new Union(new UnionCode(code), code, Tier.values()[0], Optional.ofNullable(parent).map(UnionCode::new), code, determines,
            Optional.empty());
    }

    private static Sight of(Union chosen) {
        return Sight.of(TREE, chosen.code()).orElseThrow();
    }

    @Test
    void a_row_sums_up_the_union_and_all_below_it() {
        Sight sight = of(PROVINCE);
        assertThat(sight.sections().get(CITY)).containsExactlyInAnyOrder(CITY.code(), COUNTY.code());
        assertThat(sight.sections().get(PROVINCE)).containsExactly(PROVINCE.code());
        assertThat(sight.tenants()).containsExactly("130000", "130100", "130300", "130306");
        assertThat(sight.heads()).containsExactly("130000", "130100", "130300", "130300");
        assertThat(sight.leadsOn(CITY)).isTrue();
        assertThat(sight.leadsOn(OTHER_CITY)).isFalse();
        assertThat(sight.leadsOn(PROVINCE)).isFalse();
    }

    @Test
    void a_union_below_is_looked_at_with_the_way_back() {
        Sight sight = of(CITY);
        assertThat(sight.above()).containsExactly(PROVINCE);
        assertThat(sight.sections().keySet()).containsExactly(CITY, COUNTY);
        assertThat(sight.own().tenants()).containsExactly("130300");
        assertThat(of(COUNTY).above()).containsExactly(PROVINCE, CITY);
    }

    @Test
    void a_base_union_determines_nothing_and_has_no_row() {
        assertThat(of(COUNTY).sections().keySet()).containsExactly(COUNTY);
        assertThat(of(COUNTY).unions()).containsExactly("130306", "13030601");
        assertThat(of(PROVINCE).places().get(UNIT.code())).isEqualTo(CITY);
        assertThat(of(UNIT).tenants()).isEmpty();
        assertThat(of(UNIT).own().tenants()).isEmpty();
    }

    @Test
    void a_union_that_is_not_of_the_own_subtree_is_not_there() {
        assertThat(Sight.of(List.of(CITY, COUNTY, UNIT), OTHER_CITY.code())).isEmpty();
    }

    @Test
    void rows_are_summed_by_head_and_flow() {
        assertThat(Rows.of(of(PROVINCE), List.of(new Counted("130300", "a", 2, 1, 0, 0, 0), new Counted("130306", "a", 3, 0, 0, 0, 0),
            new Counted("130306", "a", 0, 0, 4, 1, 0), new Counted("130306", "b", 1, 0, 0, 0, 2), new Counted("130100", "a", 7, 7, 0, 0, 0))))
            .containsExactly(new Row("130100", "a", 7, 7, 0, 0, 0), new Row("130300", "a", 5, 1, 4, 1, 0), new Row("130300", "b", 1, 0, 0, 0, 2));
    }
}
