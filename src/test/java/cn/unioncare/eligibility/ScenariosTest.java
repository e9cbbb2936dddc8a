package cn.unioncare.eligibility;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import static cn.unioncare.eligibility.AHousehold.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

/** The households of the domain's list of scenarios, without names or numbers of persons. */
class ScenariosTest {

    private static final Eligibility ELIGIBILITY = new Eligibility(KnownStandards.all());

    private static final Map<String, MainCause> CAUSES = Map.of("特殊", MainCause.OTHER, "病", MainCause.ILLNESS,
            "学", MainCause.SCHOOLING, "重病", MainCause.MAJOR_ILLNESS, "意外", MainCause.ACCIDENT,
            "残", MainCause.DISABILITY);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/hardship/scenarios.csv", numLinesToSkip = 1)
    void every_scenario_has_its_figures_and_its_category_by_income(ArgumentsAccessor row) {
        HouseholdFigures rs2016 = household(row).under(RuleSet.RS2016).figures();
        HouseholdFigures rs2020 = household(row).under(RuleSet.RS2020).figures();

        Assessment assessment = ELIGIBILITY.assess(rs2016);

        assertThat(assessment.grossPerHead()).isEqualTo(row.getString(9));
        assertThat(assessment.netPerHead()).isEqualTo(row.getString(10));
        assertThat(byIncome(assessment)).isEqualTo(row.getString(11).replaceAll("\\(.*", ""));
        assertThat(byIncome(ELIGIBILITY.assess(rs2020))).isEqualTo(row.getString(12));
    }

    @ParameterizedTest(name = "{0} under {1}")
    @CsvSource({"C01,RS2016,ELIGIBLE,低保户", "C01,RS2020,ELIGIBLE,深度困难", "C02,RS2016,ELIGIBLE,低保边缘户",
            "C02,RS2020,ELIGIBLE,深度困难", "C04,RS2016,NOT_ELIGIBLE,", "C04,RS2020,ELIGIBLE,深度困难",
            "C05,RS2016,ELIGIBLE,意外致困户", "C05,RS2020,ELIGIBLE,深度困难", "C07,RS2016,ELIGIBLE,意外致困户",
            "C07,RS2020,ELIGIBLE,深度困难", "C08,RS2016,NOT_ELIGIBLE,", "C08,RS2020,MANUAL_REVIEW,深度困难",
            "C10,RS2016,NOT_ELIGIBLE,", "C10,RS2020,NOT_ELIGIBLE,", "C11,RS2016,NOT_ELIGIBLE,",
            "C11,RS2020,NOT_ELIGIBLE,", "C13,RS2016,NOT_ELIGIBLE,", "C13,RS2020,NOT_ELIGIBLE,",
            "C14,RS2016,NOT_ELIGIBLE,", "C14,RS2020,NOT_ELIGIBLE,", "C23,RS2016,NOT_ELIGIBLE,",
            "C23,RS2020,NOT_ELIGIBLE,", "C26,RS2016,MANUAL_REVIEW,", "C26,RS2020,ELIGIBLE,深度困难",
            "C35,RS2016,NOT_ELIGIBLE,", "C35,RS2020,ELIGIBLE,意外致困"})
    void what_eligibility_alone_decides_is_decided(String id, RuleSet ruleSet, Decision decision, String category)
            throws IOException {
        AHousehold household = withCircumstances(id, householdOf(scenario(id)));

        Assessment assessment = ELIGIBILITY.assess(household.under(ruleSet).figures());

        assertThat(assessment.decision()).isEqualTo(decision);
        assertThat(assessment.category()).isEqualTo(category);
        assertThat(assessment.ruleSet()).isEqualTo(ruleSet);
    }

    private static String byIncome(Assessment assessment) {
        return assessment.category() == null ? "不符合" : assessment.category();
    }

    private static AHousehold withCircumstances(String id, AHousehold household) {
        return switch (id) {
            case "C11" -> household.withHomes(2);
            case "C13" -> household.withShop();
            case "C14" -> household.withCar();
            case "C23" -> household.ofMigrant(true, 8);
            default -> household;
        };
    }

    private static String[] scenario(String id) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ScenariosTest.class.getResourceAsStream("/hardship/scenarios.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> line.startsWith(id)).findFirst().orElseThrow().split(",");
        }
    }

    private static AHousehold household(ArgumentsAccessor row) {
        return householdOf(row.toList().stream().map(String::valueOf).toArray(String[]::new));
    }

    private static AHousehold householdOf(String[] row) {
        AHousehold household = aHousehold().in(row[1]).of(Integer.parseInt(row[2])).earning(row[3]).spending(row[4])
                .because(CAUSES.get(row[5])).belowFor(row[6].equals("1") ? 8 : 3).saving(row[7]).investing(row[8]);
        return row[5].equals("意外") || row[5].equals("重病") ? household.losing(row[4]) : household;
    }
}
