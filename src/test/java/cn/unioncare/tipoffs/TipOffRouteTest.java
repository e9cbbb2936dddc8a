package cn.unioncare.tipoffs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A tip-off goes above the accused union, and never to it. */
class TipOffRouteTest {

    private static final Union NATION = new Union(new UnionCode("000000"), "中华全国总工会", Tier.NATIONAL, Optional.empty(), "000000",
        true, Optional.empty());
    private static final Union PROVINCE = union("130000", true);
    private static final Union CITY = union("130300", true);
    private static final Union COUNTY = union("130306", true);
    private static final Union SYSTEM = union("13030611", false);
    private static final Union SCHOOL = union("1303061101", false);

    private static Union union(String code, boolean determines) {
        return new Union(new UnionCode(code), "工会" + code, Tier.COUNTY, Optional.empty(), "130306", determines, Optional.empty());
    }

    private static Optional<String> wayOf(Set<UnionCode> closing, Union... line) {
        return TipOffRoute.above(List.of(line), closing).map(route -> route.handling().code() + " in " + route.tenant());
    }

    @Test
    void the_union_directly_above_works_on_it() {
        assertThat(wayOf(Set.of(), COUNTY, CITY, PROVINCE, NATION)).contains("130300 in 130300");
    }

    @Test
    void its_tenant_is_the_first_that_determines() {
        assertThat(wayOf(Set.of(), SCHOOL, SYSTEM, COUNTY, CITY, PROVINCE)).contains("13030611 in 130306");
    }

    @Test
    void a_union_that_takes_on_nothing_new_is_passed_over() {
        assertThat(wayOf(Set.of(CITY.code()), COUNTY, CITY, PROVINCE)).contains("130000 in 130000");
    }

    @Test
    void nobody_here_stands_above_the_province() {
        assertThat(wayOf(Set.of(), PROVINCE, NATION)).isEmpty();
        assertThat(wayOf(Set.of(), NATION)).isEmpty();
    }
}
