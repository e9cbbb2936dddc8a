package cn.unioncare.statistics;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.util.List;

/** A page of the records behind a figure. @param next the key to ask the following page with; null on the last */
public record Behind(List<Card> items, String next) {

    /**
     * @param key    unique within the figure, in the order of the pages
     * @param record the number of the record, such as that of an archive or a payment order
     * @param caseId the case that it belongs to, whose relatives see nothing of it; null where it belongs to none
     * @param title  what it is, in Chinese, names masked
     * @param union  whose it is counted as
     * @param amount what it adds to the figure: 1, a number of persons or of times, or 元
     */
    public record Card(String key, String record, String caseId, String title, UnionCode union, BigDecimal amount) { }

    /** Where a page begins: after which row of which record. */
    public record After(String record, int seq) {

        /** @throws Refusal 400 for what is no key that was given out */
        public static After of(String key) {
            if (key == null || key.isEmpty()) {
                return new After("", 0);
            }
            if (!key.matches(".{1,80}\\.\\d{1,9}")) {
                throw Refusal.invalid("after", "请使用上一页返回的 next");
            }
            int dot = key.lastIndexOf('.');
            return new After(key.substring(0, dot), Integer.parseInt(key.substring(dot + 1)));
        }

        public static String key(String record, int seq) {
            return record + "." + seq;
        }
    }

    /** @param found in order, one more than the page holds where there is more */
    public static Behind page(List<Card> found, int limit) {
        boolean more = found.size() > limit;
        List<Card> page = more ? found.subList(0, limit) : found;
        return new Behind(List.copyOf(page), more ? page.get(page.size() - 1).key() : null);
    }
}
