package cn.unioncare.hardship;

import cn.unioncare.shared.UnionCode;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the notices leave to the unions.
 *
 * @param publicityWorkingDays S2 names no length; five is what sister notices ask at least (domain.md 1A A8)
 * @param comparingUnions      the determining unions that compare with civil affairs before the survey
 */
@ConfigurationProperties("unioncare.hardship")
record HardshipSettings(@DefaultValue("5") int publicityWorkingDays, @DefaultValue Set<String> comparingUnions) {

    HardshipSettings {
        if (publicityWorkingDays < 5) {
            throw new IllegalArgumentException("公示期不得少于 5 个工作日：unioncare.hardship.publicity-working-days");
        }
        comparingUnions = Set.copyOf(comparingUnions);
    }

    boolean comparesWithCivilAffairs(UnionCode determining) {
        return comparingUnions.contains(determining.value());
    }
}
