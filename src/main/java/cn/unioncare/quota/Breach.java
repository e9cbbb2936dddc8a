package cn.unioncare.quota;

/**
 * A limit that a set of nominees breaks.
 *
 * @param limit   the limit's id; {@link Quota#TOTAL_MAX} for the number of places
 * @param allowed the figure that the issued table names for the unit, also where fewer nominees are judged by the share
 *                of them (the message says both); the least or the most that may be where it names none
 * @param actual  how many there are
 * @param clause  where the notice says so, in Chinese
 * @param message what is wrong, in Chinese
 */
public record Breach(String limit, int allowed, int actual, String clause, String message) { }
