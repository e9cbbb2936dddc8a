package cn.unioncare.hardship;

import cn.unioncare.eligibility.Eligibility;
import cn.unioncare.eligibility.LocalStandards;
import cn.unioncare.eligibility.RuleSet;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The standard that a household of that region is measured by today, for the figures beside the form. */
@Component
class StandardShown {

    private static final String FEDERATION = "总工会";

    private final LocalStandards standards;
    private final Eligibility eligibility;
    private final Unions unions;
    private final Clock clock;

    StandardShown(LocalStandards standards, Eligibility eligibility, Unions unions, Clock clock) {
        this.standards = standards;
        this.eligibility = eligibility;
        this.unions = unions;
        this.clock = clock;
    }

    /** @return empty where no standard is known, which filing will say */
    Optional<Map<String, Object>> in(String region) {
        LocalDate today = LocalDate.now(clock);
        return standards.on(region, today).map(standard -> {
            Map<String, Object> shown = new HashMap<>(Map.of("monthly", standard.amount(), "region", region,
                "regionName", nameOf(region)));
            eligibility.ruleSetOn(region, today).map(RuleSet::name).ifPresent(name -> shown.put("ruleSet", name));
            return shown;
        });
    }

    // A division is named like the federation of its unions: 抚宁区总工会 is that of 抚宁区.
    private String nameOf(String region) {
        return unions.find(new UnionCode(region)).map(Union::name).map(name -> name.endsWith(FEDERATION)
            ? name.substring(0, name.length() - FEDERATION.length()) : name).orElse(region);
    }
}
