package cn.unioncare.quota;

import java.util.OptionalInt;

/**
 * A bound on how many of the nominees are of one category, such as 一线工会干部不少于 5 人.
 *
 * @param id       such as {@code FRONTLINE_MIN}; part of the public contract
 * @param name     the category in Chinese, as the notice calls it
 * @param category the category that is counted
 * @param figure   the number that the issued table names for the unit; empty where it names none
 * @param percent  the share of the nominees that the notice names, 0 to 100; empty where it names none
 * @param clause   where the notice says so, in Chinese
 */
public record Limit(String id, String name, String category, Bound bound, OptionalInt figure, OptionalInt percent,
                    String clause) {

    /** @throws IllegalArgumentException if it has neither figure nor percentage, or one that cannot be */
    public Limit {
        if (figure.isEmpty() && percent.isEmpty()) {
            throw new IllegalArgumentException("限额 " + id + " 既没有人数，也没有比例");
        }
        if (figure.orElse(0) < 0 || percent.orElse(0) < 0 || percent.orElse(0) > 100) {
            throw new IllegalArgumentException("限额 " + id + " 的人数不能为负数，比例应为 0 至 100");
        }
    }

    /**
     * How many of so many nominees there must, or may, be. The table's figure is a maximum always, and a minimum when all
     * places are used; with fewer nominees the minimum is the percentage of them, rounded up, and where the notice names no
     * percentage, the figure or all of them.
     *
     * @param nominees how many are nominated in all
     * @param places   how many the unit may nominate
     */
    public int allowed(int nominees, int places) {
        if (bound == Bound.AT_MOST) {
            return figure.orElseGet(() -> percent.getAsInt() * nominees / 100);
        }
        if (figure.isPresent() && nominees >= places) {
            return figure.getAsInt();
        }
        return percent.isPresent() ? (percent.getAsInt() * nominees + 99) / 100 : Math.min(figure.getAsInt(), nominees);
    }

    boolean isBroken(int actual, int allowed) {
        return bound == Bound.AT_LEAST ? actual < allowed : actual > allowed;
    }
}
