package cn.unioncare.quota;

import java.util.Map;

/**
 * What a unit reports, by which places are shared out.
 *
 * @param unit   the union's code
 * @param name   of the unit, in Chinese
 * @param counts by the id of the count, such as {@code members}; none is negative, and one that is missing is zero
 */
public record Claim(String unit, String name, Map<String, Long> counts) {

    /** @throws IllegalArgumentException if a count is negative */
    public Claim {
        counts = Map.copyOf(counts);
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(name + " 的数字不能为负数");
        }
    }

    long of(String count) {
        return counts.getOrDefault(count, 0L);
    }
}
