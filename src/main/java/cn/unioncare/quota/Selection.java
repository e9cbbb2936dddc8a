package cn.unioncare.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The nominees that a unit has chosen so far, before it submits them: what they break, and where each further choice leads.
 *
 * @param chosen the category of each; also of those whose places are reserved already
 */
public record Selection(Quota quota, List<String> chosen) {

    public Selection {
        chosen = List.copyOf(chosen);
    }

    public Selection with(Collection<String> more) {
        return new Selection(quota, Stream.concat(chosen.stream(), more.stream()).toList());
    }

    public List<Breach> breaches() {
        return quota.breaches(chosen);
    }

    public int remaining() {
        return quota.remaining(chosen.size());
    }

    /** Where this choice leads, whoever may still be nominated. */
    public Outlook outlook() {
        return Reach.ofAnybody(this).outlook();
    }

    /**
     * Where this choice leads with these candidates only.
     *
     * @param candidates the category of each that is not chosen yet
     */
    public Outlook outlook(Collection<String> candidates) {
        return Reach.of(this, candidates).outlook();
    }

    /**
     * Where choosing one more of the candidates leads; the reasons begin with 再选此人.
     *
     * @param candidates the category of each that is not chosen yet, the one in question included
     */
    public Outlook ifChosen(String category, Collection<String> candidates) {
        List<String> left = new ArrayList<>(candidates);
        left.remove(category);
        return with(List.of(category)).outlook(left).saidOf("再选此人，");
    }

    /** The same, whoever may still be nominated. */
    public Outlook ifChosen(String category) {
        return with(List.of(category)).outlook().saidOf("再选此人，");
    }
}
