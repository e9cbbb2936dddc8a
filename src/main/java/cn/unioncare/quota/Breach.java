package cn.unioncare.quota;

/**
 * A limit that a set of nominees breaks.
 *
 * @param limit   the limit's id; {@link Quota#TOTAL_MAX} for the number of places
 * @param allowed the least or the most that may be
 * @param actual  how many there are
 * @param clause  where the notice says so, in Chinese
 * @param message what is wrong, in Chinese
 */
public record Breach(String limit, int allowed, int actual, String clause, String message) { }
