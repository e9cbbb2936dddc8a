package cn.unioncare.organisation.web;

import cn.unioncare.shared.Refusal;

/** How much of a list is told at once. */
final class Paging {

    private static final int MOST = 200;

    private Paging() { }

    /** @throws Refusal 400 unless from 1 to 200 */
    static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "每页条数应在 1 至 " + MOST + " 之间");
        }
        return limit;
    }
}
