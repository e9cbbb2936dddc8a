package cn.unioncare.hardship;

import cn.unioncare.eligibility.Assessment;
import cn.unioncare.eligibility.Decision;

/** What was handed in at a step, said in a line. */
final class StepTexts {

    private StepTexts() { }

    /** What was decided, without anything of the persons; for those who follow the case. */
    static String decisionOf(CaseFile.Entry<Step> entry, CaseFile file) {
        return !entry.isKept() ? "已按规定销毁" : switch (entry.step()) {
            case SUBMIT -> "已提交申请";
            case CHECK_COMPLETENESS -> switch (file.read(entry.body(), CompletenessCheck.class).decision()) {
                case COMPLETE -> "材料齐全";
                case INCOMPLETE -> "退回补正";
                case WITHDRAWN -> "申请已撤回";
            };
            case CORRECT_APPLICATION -> "已补正";
            case HANDLE_DUPLICATE -> switch (file.read(entry.body(), DuplicateDecision.class).decision()) {
                case DIFFERENT_HOUSEHOLD -> "另为一户";
                case MERGED -> "并入户主档案";
                case MOVED -> "迁移原档案";
            };
            case COMPARE -> file.read(entry.body(), ComparisonResult.class).outcome()
                == ComparisonResult.Outcome.CONSISTENT ? "核对一致" : "核对有冲突";
            case SURVEY_HOME -> survey(file.read(entry.body(), SurveyRecord.class));
            case CONFIRM_SURVEY -> confirmation(file.read(entry.body(), SurveyConfirmation.class));
            case ASSESS -> assessment(file.read(entry.body(), Assessment.class));
            case REVIEW_MANUALLY -> file.read(entry.body(), ManualReview.class).accepted() ? "复核通过" : "复核不通过";
            case DELIBERATE -> votes(file.read(entry.body(), DeliberationMinutes.class));
            case SIGN_MINUTES -> file.read(entry.body(), MinutesSignature.class).accurate() ? "记录属实" : "记录有误，退回";
            case RECORD_PUBLICITY -> publicity(file.read(entry.body(), PublicityResult.class));
            case REVIEW_MATERIALS -> review(file.read(entry.body(), Review.class));
            case DETERMINE -> determination(file.read(entry.body(), Determination.class));
            case ENTER_ARCHIVE -> "档案表已录入";
            case AGREE_PLAN -> "帮扶计划已签字确认";
        };
    }

    /** What was written when the step sent the case back; null where it did not. */
    static String returnNote(CaseFile.Entry<Step> entry, CaseFile file) {
        return switch (entry.step()) {
            case CHECK_COMPLETENESS -> noteIf(file.read(entry.body(), CompletenessCheck.class).decision()
                == CompletenessCheck.Decision.INCOMPLETE, file.read(entry.body(), CompletenessCheck.class).note());
            case SIGN_MINUTES -> noteIf(!file.read(entry.body(), MinutesSignature.class).accurate(),
                file.read(entry.body(), MinutesSignature.class).note());
            case REVIEW_MATERIALS -> noteIf(file.read(entry.body(), Review.class).decision()
                == Review.Decision.RETURNED, file.read(entry.body(), Review.class).opinion());
            case DETERMINE -> noteIf(file.read(entry.body(), Determination.class).decision()
                == Determination.Decision.RETURNED, file.read(entry.body(), Determination.class).opinion());
            default -> null;
        };
    }

    private static String noteIf(boolean returned, String note) {
        return returned ? note : null;
    }

    private static String confirmation(SurveyConfirmation confirmation) {
        return confirmation.present() && confirmation.agrees() ? "共同签字" : "未共同签字，调查无效";
    }

    // 二(一)2: 应派2名（含）以上工作人员.
    private static String survey(SurveyRecord survey) {
        return survey.staff() < 2 ? "工作人员不足两名，调查无效"
            : survey.conclusion() == SurveyRecord.Conclusion.QUALIFIED ? "列为评议对象" : "予以剔除";
    }

    private static String assessment(Assessment assessment) {
        return assessment.decision() == Decision.ELIGIBLE ? "符合认定标准：" + assessment.category()
            : assessment.decision() == Decision.NOT_ELIGIBLE ? "不符合认定标准" : "需人工复核";
    }

    private static String votes(DeliberationMinutes minutes) {
        return "同意 %d 票，不同意 %d 票，弃权 %d 票".formatted(minutes.ballot().agree(), minutes.ballot().against(),
            minutes.ballot().abstain());
    }

    private static String publicity(PublicityResult result) {
        if (result.takenDownOn() != null) {
            return "%s撤回同意，名单撤下，公示未满".formatted(ComputedPapers.day(result.takenDownOn()));
        }
        return "%s至%s公示期满，%s".formatted(ComputedPapers.day(result.postedOn()), ComputedPapers.day(result.lastDay()),
            result.objections() == 0 ? "无异议" : "收到异议 " + result.objections() + " 件，均不属实并已答复");
    }

    private static String review(Review review) {
        return review.decision() == Review.Decision.AGREED ? "审核同意"
            : "退回：" + review.returnTo().label();
    }

    private static String determination(Determination determination) {
        return switch (determination.decision()) {
            case APPROVED -> "同意建档";
            case REJECTED -> "不予认定";
            case RETURNED -> "退回：" + determination.returnTo().label();
        };
    }
}
