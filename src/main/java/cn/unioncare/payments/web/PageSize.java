package cn.unioncare.payments.web;

import cn.unioncare.shared.Refusal;

/** How much of a list is asked for. */
final class PageSize {

    private static final int MOST = 200;

    private PageSize() { }

    /** @throws Refusal 400 at {@code limit} */
    static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 " + MOST + " 之间");
        }
        return limit;
    }

    /** @throws Refusal 400 at {@code year} */
    static Integer year(Integer year) {
        if (year != null && (year < 2000 || year > 2100)) {
            throw Refusal.invalid("year", "年度应为四位数字，如 2018");
        }
        return year;
    }
}
