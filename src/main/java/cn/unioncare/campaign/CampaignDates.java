package cn.unioncare.campaign;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dates of a campaign go in order, end some day, and never after those of the union above. */
final class CampaignDates {

    private static final int LONGEST_DAYS = 180;

    private CampaignDates() { }

    /** @throws Refusal 400 at each date that is wrong */
    static void check(LocalDate from, LocalDate reports, LocalDate until, Optional<Campaign> parent, LocalDate today) {
        List<FieldError> wrong = problems(from, reports, until, parent, today);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    static List<FieldError> problems(LocalDate from, LocalDate reports, LocalDate until, Optional<Campaign> parent, LocalDate today) {
        List<FieldError> wrong = new ArrayList<>();
        if (from.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(1))) {
            wrong.add(new FieldError("from", "开始日期应在今天前后一年以内"));
        }
        if (reports.isBefore(from)) {
            wrong.add(new FieldError("reports", "报表截止日期不能早于开始日期"));
        }
        if (until.isBefore(reports)) {
            wrong.add(new FieldError("until", "结束日期不能早于报表截止日期"));
        } else if (until.isBefore(today)) {
            wrong.add(new FieldError("until", "结束日期已过，请填写以后的日期"));
        } else if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
            wrong.add(new FieldError("until", "一次活动不超过 " + LONGEST_DAYS + " 天"));
        }
        parent.filter(above -> reports.isAfter(above.reports())).ifPresent(above ->
            wrong.add(new FieldError("reports", "不能晚于上级活动的报表截止日期 " + above.reports())));
        parent.filter(above -> until.isAfter(above.until())).ifPresent(above ->
            wrong.add(new FieldError("until", "不能晚于上级活动的结束日期 " + above.until())));
        return wrong;
    }
}
