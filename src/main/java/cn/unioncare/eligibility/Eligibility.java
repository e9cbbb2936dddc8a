package cn.unioncare.eligibility;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Assesses a household by the rule set and the local standard of its day. */
@Service
public class Eligibility {

    private final LocalStandards standards;
    private final RuleSetDates dates = RuleSetDates.read();
    private final DmnTables tables = new DmnTables();

    public Eligibility(LocalStandards standards) {
        this.standards = standards;
    }

    /**
     * @param household figures whose Bean Validation constraints hold
     * @throws Refusal if they contradict each other, or no standard or rule set is known for that place and day
     */
    public Assessment assess(HouseholdFigures household) {
        requireNoContradiction(household);
        LocalStandard standard = standards.on(household.region(), household.assessedOn())
                .orElseThrow(() -> Refusal.invalid("region", "地区 " + household.region() + " 在 "
                        + household.assessedOn() + " 没有登记城市低保标准，请先登记当地标准"));
        return assess(household, standard);
    }

    /**
     * The same at a given standard: an exit is measured by the standard that admitted the household.
     *
     * @param household figures whose Bean Validation constraints hold
     * @throws Refusal if they contradict each other, or no rule set is known for that day
     */
    public Assessment assess(HouseholdFigures household, LocalStandard standard) {
        requireNoContradiction(household);
        RuleSet ruleSet = Optional.ofNullable(household.ruleSet())
                .or(() -> dates.on(household.region(), household.assessedOn()))
                .orElseThrow(() -> Refusal.invalid("assessedOn", "该日期没有适用的认定标准"));
        AnnualTotals totals = AnnualTotals.of(household, standard.amount());
        Rules rules = new Rules(tables, standard.amount(), ruleSet);
        Ruling ruling = rules.on(household);
        return new Assessment(standard.amount(), ruleSet, totals.perHead(totals.income()),
                totals.perHead(totals.afterRigid()), ruling.decision(), ruling.category(),
                findings(household, standard, rules, ruling),
                List.of(tables.version(DmnTables.EXCLUSIONS), tables.version(ruleSet.table())));
    }

    /** @return the rule set in force in that region on that day, if there is one */
    public Optional<RuleSet> ruleSetOn(String region, LocalDate day) {
        return dates.on(region, day);
    }

    private static List<Finding> findings(HouseholdFigures household, LocalStandard standard, Rules rules,
                                          Ruling ruling) {
        Findings words = new Findings(household, standard);
        List<Finding> findings = words.on(ruling);
        if (ruling.decision() == Decision.NOT_ELIGIBLE) {
            Optional<Change> change = Change.smallest(household, rules::admit);
            findings.add(words.hint(change, change.map(found -> rules.on(found.applyTo(household))).orElse(ruling)));
        }
        return findings;
    }

    private static void requireNoContradiction(HouseholdFigures household) {
        List<FieldError> contradictions = household.contradictions();
        if (!contradictions.isEmpty()) {
            throw Refusal.invalid(contradictions);
        }
    }
}
