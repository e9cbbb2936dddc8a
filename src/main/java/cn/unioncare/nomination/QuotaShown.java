package cn.unioncare.nomination;

import cn.unioncare.quota.Outlook;
import cn.unioncare.quota.Quota;
import cn.unioncare.quota.Selection;
import cn.unioncare.shared.UnionCode;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is left of a unit's places, and where choosing one more nomination leads. */
@Component
class QuotaShown {

    private final Rounds rounds;
    private final Places places;
    private final NominationWays ways;

    QuotaShown(Rounds rounds, Places places, NominationWays ways) {
        this.rounds = rounds;
        this.places = places;
        this.ways = ways;
    }

    /** @return empty where no quota binds the unit at this step */
    Optional<Map<String, Object>> of(Nomination nomination, UnionCode unit) {
        if (!ways.submitting(nomination.owner(), rounds.get(nomination.round()).organiser()).equals(unit)) {
            return Optional.empty();
        }
        return places.of(nomination.round(), unit).map(quota -> shown(quota, new Selection(quota,
            places.used(nomination.round(), unit)), Places.categoryOf(nomination)));
    }

    private static Map<String, Object> shown(Quota quota, Selection selection, String category) {
        Outlook outlook = selection.ifChosen(category);
        return Map.of("text", "%s名额 %d %s，已用 %d，剩余 %d".formatted(quota.name(), quota.total(), quota.measure(),
            selection.chosen().size(), selection.remaining()),
            "outlook", outlook.reasons().stream().map(reason -> Map.of("text", reason)).toList());
    }
}
