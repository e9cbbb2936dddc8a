package cn.unioncare.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How far a selection can still go with the candidates that are left. A nominee is of one category only, so that a number
 * of nominees can be reached exactly if the least and the most of each category leave room for it.
 */
final class Reach {

    private static final String ANY_OTHER = "";

    private final Quota quota;
    private final Tally chosen;
    private final ToIntFunction<String> left;
    private final Set<String> categories;

    private Reach(Selection selection, ToIntFunction<String> left, Collection<String> offered) {
        this.quota = selection.quota();
        this.chosen = Tally.of(selection.chosen());
        this.left = left;
        this.categories = new HashSet<>(offered);
        categories.addAll(chosen.counts().keySet());
        quota.limits().forEach(limit -> categories.add(limit.category()));
    }

    static Reach of(Selection selection, Collection<String> candidates) {
        Tally left = Tally.of(candidates);
        return new Reach(selection, left::of, left.counts().keySet());
    }

    static Reach ofAnybody(Selection selection) {
        return new Reach(selection, category -> selection.quota().total(), Set.of(ANY_OTHER));
    }

    Outlook outlook() {
        int most = IntStream.iterate(quota.total(), n -> n >= chosen.total(), n -> n - 1)
            .filter(this::canReach).findFirst().orElse(-1);
        return new Outlook(quota.remaining(chosen.total()), most, most == quota.total() ? List.of() : reasons(most));
    }

    private boolean canReach(int nominees) {
        int least = 0;
        int greatest = 0;
        for (String category : categories) {
            int low = Math.max(chosen.of(category), least(category, nominees));
            int high = Math.min(chosen.of(category) + left.applyAsInt(category), greatest(category, nominees));
            if (low > high) {
                return false;
            }
            least += low;
            greatest += high;
        }
        return least <= nominees && nominees <= greatest;
    }

    private int least(String category, int nominees) {
        return allowed(Bound.AT_LEAST, category, nominees).max().orElse(0);
    }

    private int greatest(String category, int nominees) {
        return allowed(Bound.AT_MOST, category, nominees).min().orElse(nominees);
    }

    private IntStream allowed(Bound bound, String category, int nominees) {
        return quota.limits().stream().filter(limit -> limit.bound() == bound && limit.category().equals(category))
            .mapToInt(limit -> limit.allowed(nominees, quota.total()));
    }

    private List<String> reasons(int most) {
        List<String> reasons = new ArrayList<>();
        if (chosen.total() > quota.total()) {
            reasons.add("将推荐 " + counted(chosen.total()) + "，超过名额 " + counted(quota.total()));
        }
        quota.limits().forEach(limit -> explain(limit, reasons));
        if (reasons.isEmpty()) {
            reasons.add(most < 0 ? "其余推荐对象无论怎样选，都不能满足全部限额"
                : "其余推荐对象在限额内最多推荐到 " + counted(most) + "，名额不能用满");
        }
        return reasons;
    }

    private void explain(Limit limit, List<String> reasons) {
        int allowed = limit.allowed(quota.total(), quota.total());
        int own = chosen.of(limit.category());
        int places = quota.remaining(chosen.total());
        int candidates = left.applyAsInt(limit.category());
        if (limit.bound() == Bound.AT_MOST && own > allowed) {
            reasons.add(limit.name() + "将有 " + counted(own) + "，超过 " + allowed);
        }
        if (limit.bound() == Bound.AT_LEAST && own + Math.min(places, candidates) < allowed) {
            reasons.add(candidates < places
                ? limit.name() + "连同尚未选的只有 " + counted(own + candidates) + "，少于 " + allowed
                : limit.name() + "将只剩 " + (own + places) + " 个名额，少于 " + allowed);
        }
    }

    private String counted(int number) {
        return number + " " + quota.measure();
    }
}
