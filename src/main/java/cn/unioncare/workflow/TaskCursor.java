package cn.unioncare.workflow;

import cn.unioncare.shared.Refusal;
import java.time.Instant;

/**
 * Where a page of tasks ended, in the order that it was sorted by.
 *
 * @param at null for a task without a due date, which comes after all that have one
 */
record TaskCursor(Instant at, String id) {

    private static final String DUE = "due-";
    private static final long LAST_MILLIS = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    static TaskCursor of(TaskCard last, TaskLists.Sort sort) {
        return sort == TaskLists.Sort.CREATED ? new TaskCursor(last.createdAt().toInstant(), last.id())
            : new TaskCursor(last.dueAt() == null ? null : last.dueAt().toInstant(), last.id());
    }

    /** @throws Refusal 400 for anything but the {@code next} of a page in the same order */
    static TaskCursor parse(String text, TaskLists.Sort sort) {
        try {
            String start = sort == TaskLists.Sort.DUE ? DUE : "";
            if (!text.startsWith(start)) {
                throw new NumberFormatException("a page in another order");
            }
            int line = text.indexOf('_');
            String millis = text.substring(start.length(), line);
            return new TaskCursor(millis.isEmpty() && sort == TaskLists.Sort.DUE ? null : instant(millis),
                text.substring(line + 1));
        } catch (IndexOutOfBoundsException | NumberFormatException unreadable) {
            throw Refusal.invalid("after", "翻页位置无效，请使用上一页返回的 next");
        }
    }

    private static Instant instant(String text) {
        long millis = Long.parseLong(text, 36);
        if (millis < 0 || millis > LAST_MILLIS) {
            throw new NumberFormatException("not a time of this product");
        }
        return Instant.ofEpochMilli(millis);
    }

    String text(TaskLists.Sort sort) {
        return (sort == TaskLists.Sort.DUE ? DUE : "") + (at == null ? "" : Long.toString(at.toEpochMilli(), 36)) + "_" + id;
    }
}
