package cn.unioncare.nomination;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.nomination.consultation.GivenOpinion;
import cn.unioncare.nomination.programme.Examination;
import cn.unioncare.shared.CaseId;
import java.util.Optional;

/** What was handed in at a step, said in a line. */
final class NominationTexts {

    private NominationTexts() { }

    /** What was decided, without anything of the persons; for those who follow the case. */
    static String decisionOf(Entry<Step> entry, NominationFile file) {
        return !entry.isKept() ? "已按规定销毁" : switch (entry.step()) {
            case PROPOSE -> "已提出推荐";
            case RECORD_ASSEMBLY -> assembly(file.read(entry.body(), AssemblyOpinion.class));
            case ASK_HELPED_WORKERS -> file.read(entry.body(), HelpedWorkersOpinion.class).agreed() ? "被联系职工均同意" : "被联系职工不同意";
            case CHECK_CONDITIONS -> checked(file.read(entry.body(), UnitStages.Checked.class));
            case CONFIRM_CONDITIONS -> file.read(entry.body(), ConditionsConfirmed.class).allMet() ? "各项条件成立" : "有条件不成立";
            case SUBMIT_NOMINATION -> "已报上级工会";
            case CORRECT_NOMINATION -> "已补正";
            case GIVE_OPINION -> opinion(file.read(entry.body(), GivenOpinion.class));
            case VERIFY_NOMINATION -> switch (file.read(entry.body(), Verification.class).decision()) {
                case AGREED -> "审核同意";
                case RETURNED -> "退回补正";
                case REJECTED -> "审核不通过";
            };
            case CHOOSE_AND_SUBMIT -> switch (file.read(entry.body(), TierSubmission.class).decision()) {
                case SUBMITTED -> "已择优报送";
                case NOT_CHOSEN -> "未被择优";
                case RETURNED -> "退回补正";
            };
            case STOP_NOMINATION -> isDisqualification(entry) ? "取消推选资格" : "推荐已撤回";
            case OPEN_ROUND -> "活动已部署";
            case ADOPT_ALLOCATION -> "名额分配方案已审定";
            case HOLD_MEETING -> "会议已审议";
            case COMMEND -> "已制发表扬通报";
        };
    }

    /** What has to be put right, where the newest step has sent the nomination back. */
    static Optional<String> returnNote(NominationFile file, CaseId id) {
        return file.entries(id).stream().reduce((earlier, later) -> later).filter(Entry::isKept)
            .flatMap(newest -> switch (newest.step()) {
                case VERIFY_NOMINATION -> Optional.of(file.read(newest.body(), Verification.class))
                    .filter(one -> one.decision() == Verification.Decision.RETURNED).map(Verification::opinion);
                case CHOOSE_AND_SUBMIT -> Optional.of(file.read(newest.body(), TierSubmission.class))
                    .filter(one -> one.decision() == TierSubmission.Decision.RETURNED).map(TierSubmission::opinion);
                default -> Optional.empty();
            });
    }

    static boolean isDisqualification(Entry<Step> stop) {
        return stop.body().contains("\"ground\"");
    }

    private static String assembly(AssemblyOpinion opinion) {
        return "同意 %d 票，不同意 %d 票，弃权 %d 票".formatted(opinion.ballot().agree(), opinion.ballot().against(),
            opinion.ballot().abstain());
    }

    private static String checked(UnitStages.Checked checked) {
        return switch (new Examination(checked.findings()).outcome()) {
            case MET -> "符合推选条件";
            case TO_CONFIRM -> "有条件须逐项核实";
            case NOT_MET -> "不符合推选条件";
        };
    }

    private static String opinion(GivenOpinion given) {
        return given.name() + (given.opinion().agreed() ? "同意" : "不同意");
    }
}
