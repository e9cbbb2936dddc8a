package cn.unioncare.nomination.programme;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.organisation.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks for deadlines that the calendar does not allow. */
final class DateCheck {

    private final Programme programme;
    private final WorkingDays calendar;

    DateCheck(Programme programme, WorkingDays calendar) {
        this.programme = programme;
        this.calendar = calendar;
    }

    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        SubmissionDeadline before = null;
        for (SubmissionDeadline deadline : programme.deadlines()) {
            remarks.addAll(day(deadline));
            if (before != null && !before.at().lateFrom().isBefore(deadline.at().lateFrom())) {
                remarks.add(Remark.error(of(deadline) + "不晚于" + of(before) + "：截止时间应按先后顺序填写"));
            }
            if (before != null && before.to().compareTo(deadline.to()) <= 0) {
                remarks.add(Remark.error(of(before) + "应在" + of(deadline) + "之后：下级的截止时间在前"));
            }
            before = deadline;
        }
        if (programme.deadlines().isEmpty()) {
            remarks.add(Remark.note("通知没有规定报送日期，发起每次活动时填写"));
        } else {
            remarks.addAll(publicity(programme.deadlines().get(0)));
        }
        return remarks;
    }

    private List<Remark> day(SubmissionDeadline deadline) {
        List<Remark> remarks = new ArrayList<>();
        LocalDate day = deadline.at().day();
        if (!day.isAfter(programme.issuedOn())) {
            remarks.add(Remark.error(of(deadline) + "（" + deadline.at() + "）不晚于发文日期 " + programme.issuedOn()));
        }
        if (!calendar.isWorkingDay(day)) {
            remarks.add(Remark.warning(of(deadline) + "（" + day + "）不是工作日"));
        }
        if (!calendar.isPublished(day.getYear())) {
            remarks.add(Remark.warning(day.getYear() + " 年的放假安排尚未公布，以上日期为暂定"));
        }
        return remarks;
    }

    /** The posting day itself is not counted, so that it must be over before the deadline and after the notice. */
    private List<Remark> publicity(SubmissionDeadline first) {
        return programme.stages().basePublicity().map(plan -> {
            LocalDate latest = calendar.latestStart(first.at().lateFrom().minusSeconds(1), plan.workingDays()).postedOn();
            int reviews = programme.reviews().entrySet().stream().filter(review -> review.getKey().compareTo(first.to()) > 0)
                .mapToInt(review -> review.getValue()).max().orElse(0);
            if (latest.isBefore(programme.issuedOn())) {
                return List.of(Remark.error("单位公示 " + plan.workingDays() + " 个工作日，最迟须在 " + latest + " 张贴，早于发文日期，无法在"
                    + of(first) + "前期满"));
            }
            LocalDate safe = reviews == 0 ? latest
                : calendar.latestStart(first.at().lateFrom().minusSeconds(1), plan.workingDays() + reviews).postedOn();
            return List.of(safe.isBefore(programme.issuedOn())
                ? Remark.warning("单位公示后还需审核 " + reviews + " 个工作日，须在发文日期之前的 " + safe + " 张贴，时间不足")
                : Remark.note("单位公示最迟 " + latest + " 张贴"
                    + (reviews == 0 ? "" : "；连同审核 " + reviews + " 个工作日，宜在 " + safe + " 前张贴")));
        }).orElse(List.of());
    }

    private static String of(SubmissionDeadline deadline) {
        return "报送" + label(deadline.to()) + "的截止时间";
    }

    private static String label(Tier tier) {
        return tier.label();
    }
}
