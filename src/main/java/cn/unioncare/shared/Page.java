package cn.unioncare.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param next what {@code after} must be for the next page; null on the last
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page of what was read.
     *
     * @param found up to one more than {@code limit}, which tells whether there is a next page
     * @param key   what the list goes on after
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
        return found.size() > limit ? new Page<>(found.subList(0, limit), key.apply(found.get(limit - 1))) : new Page<>(found, null);
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
