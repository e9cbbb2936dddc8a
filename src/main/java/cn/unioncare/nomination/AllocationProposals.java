package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.AllocationPlan;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.QuotaPlan;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.quota.Claim;
import cn.unioncare.quota.Share;
import cn.unioncare.quota.Weight;
import cn.unioncare.shared.UnionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * 名额分配建议: the places that each unit would get by the weights of its notice (冀工字〔2021〕11号 一(三)1;
 * 《选树管理实施办法》第十二条). A named person adopts it, as it is or with a reason for what was changed.
 */
@Component
class AllocationProposals {

    /** 所辖工会组织数: the register of unions knows it; the unit itself is one of them. */
    private static final String UNIONS = "unions";

    private final Programmes programmes;
    private final ReportedCounts reported;
    private final Unions unions;

    AllocationProposals(Programmes programmes, ReportedCounts reported, Unions unions) {
        this.programmes = programmes;
        this.reported = reported;
        this.unions = unions;
    }

    /** One for each unit directly below the organiser; empty where there is nothing to share out by, or nothing yet. */
    List<Share> of(Round round) {
        return of(round, claims(round));
    }

    List<Share> of(Round round, List<Claim> claims) {
        return quota(round).allocation().filter(plan -> !claims.isEmpty() && !plan.calculator().lacksCounts(claims))
            .map(plan -> plan.calculator().of(quota(round).total(), claims)).orElse(List.of());
    }

    /** What has to be reported before anything can be proposed, in Chinese; empty where nothing is lacking. */
    Optional<String> lacking(Round round, List<Claim> claims) {
        return quota(round).allocation().filter(plan -> !claims.isEmpty() && plan.calculator().lacksCounts(claims))
            .map(plan -> weights(round).stream().filter(weight -> !weight.count().equals(Weight.EACH_UNIT))
                .map(AllocationPlan.Counted::name).collect(Collectors.joining("、", "请先在“名额分配方案”页面填报各单位上一年度的",
                    "，再按填报数计算建议名额（" + plan.clause() + "）。现在各单位都没有填报或者都是 0，不提出建议名额。")));
    }

    /** What each unit directly below the organiser claims by: as reported; the number of unions as the register has it. */
    List<Claim> claims(Round round) {
        Map<String, Map<String, Long>> counts = reported.of(round.id());
        List<String> counted = counted(round);
        List<Union> all = unions.subtree(round.organiser());
        return below(round.organiser(), all).map(union -> {
            Map<String, Long> known = new HashMap<>(Map.of(UNIONS, sizeOf(union.code(), all)));
            known.putAll(counts.getOrDefault(union.code().value(), Map.of()));
            known.keySet().retainAll(counted);
            return new Claim(union.code().value(), union.name(), known);
        }).toList();
    }

    /** The ids of what a unit reports. */
    List<String> counted(Round round) {
        return weights(round).stream().map(AllocationPlan.Counted::count).filter(count -> !count.equals(Weight.EACH_UNIT)).toList();
    }

    List<AllocationPlan.Counted> weights(Round round) {
        return programmes.of(round.programme()).quota().flatMap(QuotaPlan::allocation).map(AllocationPlan::weights).orElse(List.of());
    }

    /** The unions directly below the organiser, among which the places are shared out. */
    List<Union> unitsBelow(UnionCode organiser) {
        return below(organiser, unions.subtree(organiser)).toList();
    }

    private static Stream<Union> below(UnionCode top, List<Union> all) {
        return all.stream().filter(union -> union.parent().filter(top::equals).isPresent());
    }

    private static long sizeOf(UnionCode top, List<Union> all) {
        return 1 + below(top, all).mapToLong(union -> sizeOf(union.code(), all)).sum();
    }

    private QuotaPlan quota(Round round) {
        return programmes.of(round.programme()).quota().orElseThrow();
    }
}
