package cn.unioncare.quota;

import java.util.List;

/**
 * Where a choice leads.
 *
 * @param remaining how many places are left
 * @param most      the greatest number of nominees that can still be reached with every limit kept, those chosen included;
 *                  -1 if whatever is chosen further breaks one
 * @param reasons   why not all places can be used within the limits, in Chinese; empty if they can
 */
public record Outlook(int remaining, int most, List<String> reasons) {

    /** Whether the candidates that are left can still satisfy every limit. */
    public boolean feasible() {
        return most >= 0;
    }

    Outlook saidOf(String beginning) {
        return new Outlook(remaining, most, reasons.stream().map(reason -> beginning + reason).toList());
    }
}
