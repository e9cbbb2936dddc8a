package cn.unioncare.eligibility;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import javax.xml.parsers.DocumentBuilderFactory;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import static cn.unioncare.eligibility.AHousehold.aHousehold;
import static cn.unioncare.eligibility.RuleSet.RS2016;
import static cn.unioncare.eligibility.RuleSet.RS2020;
import static org.assertj.core.api.Assertions.assertThat;

/** The tables alone. For a household of seven at 550 the line is 46,200 a year. */
class DmnTablesTest {

    private static final DmnTables TABLES = new DmnTables();
    private static final BigDecimal STANDARD = new BigDecimal("550");

    @ParameterizedTest(name = "{0}: income {1}, rigid {2}, loss {3}, {4}, {5} months, savings {6}, investment {7}")
    @CsvSource({
            "低保户, 46199.99, 0, 0, UNEMPLOYMENT, 6, 0, 0",
            "低保户（不足六个月）, 46199.99, 0, 0, UNEMPLOYMENT, 5, 0, 0",
            "各类均不符合, 46200, 0, 0, UNEMPLOYMENT, 6, 0, 0",
            "低保边缘户, 46200, 0, 0, OTHER, 6, 0, 0",
            "低保边缘户, 69300, 23100, 0, ILLNESS, 6, 0, 0",
            "各类均不符合, 69300.01, 23100.01, 0, ILLNESS, 6, 0, 0",
            "各类均不符合, 69300, 23099.99, 0, ILLNESS, 6, 0, 0",
            "低保边缘户, 69300, 23100, 0, SINGLE_PARENT, 0, 0, 0",
            "低保边缘户, 69300, 23100, 23100, MAJOR_ILLNESS, 0, 0, 0",
            "意外致困户（一）, 69300.01, 23100.01, 23100.01, MAJOR_ILLNESS, 0, 0, 0",
            "意外致困户（一）, 69300, 23100, 23100, ACCIDENT, 0, 0, 0",
            "意外致困户（一）, 138600, 92400, 92400, DISASTER, 0, 1000000, 0",
            "各类均不符合, 138600, 92400, 92399.99, DISASTER, 0, 0, 0",
            "意外致困户（二）, 138600.01, 92400.01, 92400.01, DISASTER, 0, 0, 0",
            "各类均不符合, 138600.01, 92400.01, 92400.01, DISASTER, 0, 0.01, 0",
            "各类均不符合, 138600.01, 92400.01, 92400.01, DISASTER, 0, 0, 0.01",
            "各类均不符合, 138600.01, 92400.01, 92400.01, ILLNESS, 0, 0, 0"})
    void the_table_of_2016_is_exact_to_the_fen(String clause, String income, String rigid, String loss,
                                               MainCause cause, int months, String savings, String investment) {
        HouseholdFigures household = aHousehold().of(7).earning(income).spending(rigid).losing(loss).because(cause)
                .belowFor(months).saving(savings).investing(investment).figures();

        assertThat(clause(RS2016, household)).isEqualTo("总工办发〔2016〕36号 " + clause);
    }

    @ParameterizedTest(name = "{0}: income {1}, rigid {2}, loss {3}, {4}, savings {5}")
    @CsvSource({
            "深度困难, 46199.99, 0, 0, OTHER, 0",
            "相对困难, 46200, 0, 0, OTHER, 0",
            "相对困难, 92399.99, 0, 0, OTHER, 0",
            "各类均不符合, 92400, 0, 0, OTHER, 0",
            "相对困难, 92400, 0.01, 0, OTHER, 0",
            "深度困难, 138600, 92400.01, 0, OTHER, 0",
            "深度困难（财产复核）, 138600.01, 92400.02, 0, OTHER, 0",
            "深度困难, 138600.01, 92400.02, 92400.01, ACCIDENT, 0",
            "深度困难（财产复核）, 138600.01, 92400.02, 92400.01, ACCIDENT, 0.01",
            "深度困难, 138600, 92400.02, 0, ACCIDENT, 1000000",
            "意外致困, 600000, 480000.01, 480000.01, ACCIDENT, 0",
            "各类均不符合, 600000, 480000.01, 480000, ACCIDENT, 0",
            "各类均不符合, 600000, 480000.01, 480000.01, ILLNESS, 0"})
    void the_table_of_2020_is_exact_to_the_fen(String clause, String income, String rigid, String loss,
                                               MainCause cause, String savings) {
        HouseholdFigures household = aHousehold().of(7).earning(income).spending(rigid).losing(loss).because(cause)
                .saving(savings).figures();

        assertThat(clause(RS2020, household)).isEqualTo("困难职工认定标准（2020年起） " + clause);
    }

    @ParameterizedTest
    @EnumSource(RuleSet.class)
    void a_standard_with_fen_and_a_household_of_thirty_are_compared_exactly(RuleSet ruleSet) {
        // 0.1 + 0.2 in doubles: 12 × 30 × 333.33 = 119998.80
        BigDecimal standard = new BigDecimal("333.33");
        AHousehold household = aHousehold().of(30).belowFor(6).because(MainCause.UNEMPLOYMENT);

        assertThat(TABLES.apply(ruleSet.table(), AnnualTotals.of(household.earning("119998.79").figures(), standard)
                .facts()).get(0).category()).isIn("低保户", "深度困难");
        assertThat(TABLES.apply(ruleSet.table(), AnnualTotals.of(household.earning("119998.80").figures(), standard)
                .facts()).get(0).category()).isIn(null, "相对困难");
    }

    @Test
    void every_exclusion_is_told_by_its_clause_and_not_only_the_first() {
        HouseholdFigures household = aHousehold().withHomes(2).withShop().withExpensiveSchool().withCar()
                .ofMigrant(false, 11).figures();

        List<TableRow> exclusions = new Rules(TABLES, STANDARD, RS2016).on(household).exclusions();

        assertThat(exclusions).extracting(TableRow::clause).containsExactly("建档排除情形 EX1", "建档排除情形 EX2",
                "建档排除情形 EX3", "建档排除情形 EX4", "农民工建档条件 加入工会", "农民工建档条件 劳动关系满一年");
        assertThat(exclusions).extracting(TableRow::severity).containsExactly(Severity.VETO, Severity.VETO,
                Severity.VETO, Severity.VETO, Severity.FAIL, Severity.FAIL);
    }

    @Test
    void one_home_and_a_member_of_twelve_months_exclude_nobody() {
        assertThat(new Rules(TABLES, STANDARD, RS2016).on(aHousehold().ofMigrant(true, 12).figures()).exclusions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hardship-standard-rs2016", "hardship-standard-rs2020", "hardship-exclusions"})
    void every_row_is_described_by_the_clause_that_it_tells(String table) throws Exception {
        Element root = document(table);

        assertThat(elements(root, "decision")).singleElement().satisfies(decision -> {
            assertThat(decision.getAttribute("id")).isEqualTo(table);
            assertThat(decision.getAttribute("camunda:historyTimeToLive")).isNotBlank();
        });
        assertThat(elements(root, "rule")).isNotEmpty().allSatisfy(rule -> {
            String described = elements(rule, "description").get(0).getTextContent();
            String told = elements(rule, "outputEntry").get(0).getTextContent().strip();
            assertThat(told).isEqualTo("\"" + described + "\"");
        });
        assertThat(TABLES.version(table).digest()).matches("[0-9a-f]{12}");
    }

    private static String clause(RuleSet ruleSet, HouseholdFigures household) {
        return new Rules(TABLES, STANDARD, ruleSet).on(household).byIncome().clause();
    }

    private static Element document(String table) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try (InputStream stream = DmnTablesTest.class.getResourceAsStream("/processes/hardship/" + table + ".dmn")) {
            return factory.newDocumentBuilder().parse(stream).getDocumentElement();
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}
