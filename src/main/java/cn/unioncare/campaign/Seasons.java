package cn.unioncare.campaign;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who answers for whom in a season: the campaign of the determining union, or where that has none, of the nearest union
 * above it that has one. So nobody is outside.
 */
@Component
class Seasons {

    private final Campaigns campaigns;
    private final Unions unions;

    Seasons(Campaigns campaigns, Unions unions) {
        this.campaigns = campaigns;
        this.unions = unions;
    }

    /** The determining unions whose households that campaign visits. */
    List<UnionCode> answeredFor(Campaign campaign) {
        Map<UnionCode, Campaign> others = byUnion(campaigns.ofSeason(campaign.season()));
        List<Union> subtree = unions.subtree(campaign.union());
        Map<UnionCode, Union> known = subtree.stream().collect(Collectors.toMap(Union::code, Function.identity()));
        return subtree.stream().filter(Union::determines).map(Union::code)
            .filter(code -> nearest(code, known, others).filter(campaign.union()::equals).isPresent()).toList();
    }

    /** Of these campaigns, one for each season, those that answer for that determining union. */
    List<Campaign> answering(UnionCode determining, Collection<Campaign> some) {
        List<UnionCode> line = unions.ancestry(determining).stream().map(Union::code).toList();
        return some.stream().filter(one -> line.contains(one.union()))
            .collect(Collectors.toMap(Campaign::season, Function.identity(), (one, other) ->
                line.indexOf(one.union()) <= line.indexOf(other.union()) ? one : other)).values().stream().toList();
    }

    private static Optional<UnionCode> nearest(UnionCode code, Map<UnionCode, Union> known, Map<UnionCode, Campaign> others) {
        Optional<UnionCode> at = Optional.of(code);
        while (at.isPresent() && !others.containsKey(at.get())) {
            at = Optional.ofNullable(known.get(at.get())).flatMap(Union::parent);
        }
        return at;
    }

    private static Map<UnionCode, Campaign> byUnion(List<Campaign> some) {
        return some.stream().collect(Collectors.toMap(Campaign::union, Function.identity()));
    }
}
