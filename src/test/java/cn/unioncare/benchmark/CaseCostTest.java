package cn.unioncare.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.TestDatabases;
import org.junit.jupiter.api.Test;

/** Counts are exact, so a step that has become dearer shows here; performance.md says what they were measured beside. */
class CaseCostTest {

    @Test
    void a_case_costs_no_more_than_was_agreed() {
        Meter database = new Meter(TestDatabases.postgres());
        try (ProductSide product = new ProductSide(database)) {
            product.walk();

            Costs costs = database.of(product::walk);

            assertThat(costs.writingCommits()).as("commits").isLessThanOrEqualTo(14);
            assertThat(costs.engineRows()).as("rows in ACT_*").isLessThanOrEqualTo(125);
            // The goal is 300; performance.md says what stands between.
            assertThat(costs.roundTrips()).as("round trips").isLessThanOrEqualTo(465);
            assertThat(costs.rollbacks()).as("rollbacks").isZero();
        }
    }
}
