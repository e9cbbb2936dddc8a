package cn.unioncare.history;

import cn.unioncare.shared.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Where a page of runs ended: the newest stand first.
 *
 * @param at when the last of the page ended or began, whichever the list goes by
 * @param id of the last of the page
 */
record Cursor(Instant at, String id) {

    private static final long LAST_MILLIS = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

    static String text(CaseInstance last, boolean byEnd) {
        OffsetDateTime at = byEnd ? last.endedAt() : last.startedAt();
        return Long.toString(at.toInstant().toEpochMilli(), 36) + "_" + last.id();
    }

    /** @throws Refusal 400 for anything but the {@code next} of a page */
    static Cursor parse(String text) {
        try {
            int line = text.indexOf('_');
            long millis = Long.parseLong(text.substring(0, line), 36);
            if (millis >= 0 && millis <= LAST_MILLIS) {
                return new Cursor(Instant.ofEpochMilli(millis), text.substring(line + 1));
            }
        } catch (IndexOutOfBoundsException | NumberFormatException unreadable) {
            // Told below, as whatever else is no place in the list.
        }
        throw Refusal.invalid("after", "翻页位置无效，请使用上一页返回的 next");
    }
}
