package cn.unioncare.aid.web;

import cn.unioncare.aid.AidSearch;
import cn.unioncare.aid.AidSearch.Order;
import cn.unioncare.aid.AidState;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What a list of applications is narrowed by and how it is turned, as it comes in an address or a body.
 *
 * @param needs whether only what a visit found
 * @param sort  NEWEST, OLDEST, LARGEST or SMALLEST; the first where it is left out
 * @param limit how many a page; 50 where it is left out
 * @param after the {@code next} of the page before
 */
record ListWish(String state, String kind, String union, LocalDate from, LocalDate until, BigDecimal least, BigDecimal most,
                Boolean needs, String q, String sort, Integer limit, String after) {

    static final ListWish ALL = new ListWish(null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int A_PAGE = 50;
    private static final int MOST_A_PAGE = 200;

    /** @throws Refusal 400 at the field that is none */
    AidSearch.Wish checked() {
        if (from != null && until != null && until.isBefore(from)) {
            throw Refusal.invalid("until", "截止日期早于开始日期");
        }
        if (least != null && most != null && most.compareTo(least) < 0) {
            throw Refusal.invalid("most", "最高金额小于最低金额");
        }
        return new AidSearch.Wish(one(AidState.values(), state, "state", "没有这种状态，请重新选择"), kind, union, from, until, least, most,
            Boolean.TRUE.equals(needs), q, one(Order.values(), sort, "sort", "没有这种排序"), limited(limit), after);
    }

    static int limited(Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST_A_PAGE)) {
            throw Refusal.invalid("limit", "每页应为 1 至 " + MOST_A_PAGE + " 条");
        }
        return limit == null ? A_PAGE : limit;
    }

    private static <E extends Enum<E>> E one(E[] all, String name, String field, String message) {
        return name == null || name.isBlank() ? null : Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst()
            .orElseThrow(() -> Refusal.invalid(field, message));
    }
}
