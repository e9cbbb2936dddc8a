package cn.unioncare.nomination;

import cn.unioncare.documents.CaseStep;
import cn.unioncare.organisation.Role;
import java.util.Optional;

/** The steps of a nomination and of a round that hand something in, by their element in the models. */
public enum Step implements CaseStep {
    PROPOSE("NominationProposed", "提出推荐"),
    RECORD_ASSEMBLY("RecordAssembly", "登记会员（代表）大会意见"),
    ASK_HELPED_WORKERS("AskHelpedWorkers", "征求被联系困难职工意见"),
    CHECK_CONDITIONS("CheckConditions", "对照条件和否决情形审查"),
    CONFIRM_CONDITIONS("ConfirmConditions", "逐项核实推选条件"),
    SUBMIT_NOMINATION("SubmitNomination", "填写申报材料并报上级工会"),
    CORRECT_NOMINATION("CorrectNomination", "补正推荐材料"),
    GIVE_OPINION("GiveOpinion", "出具意见"),
    VERIFY_NOMINATION("VerifyNomination", "审核身份和事迹"),
    CHOOSE_AND_SUBMIT("ChooseAndSubmit", "择优并汇总报送"),
    STOP_NOMINATION("NominationStopped", "中止推荐"),
    OPEN_ROUND("RoundOpened", "部署活动"),
    ADOPT_ALLOCATION("AdoptAllocation", "审定名额分配方案"),
    HOLD_MEETING("HoldMeeting", "召开会议审议"),
    COMMEND("Commend", "制发表扬通报");

    private final String element;
    private final String label;

    Step(String element, String label) {
        this.element = element;
        this.label = label;
    }

    @Override
    public String element() {
        return element;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String act() {
        return switch (this) {
            case PROPOSE -> "PROPOSED";
            case STOP_NOMINATION -> "STOPPED";
            case OPEN_ROUND -> "OPENED";
            default -> "COMPLETED";
        };
    }

    /** The office that does it in the models; empty where the system does, or where it hangs on what is done. */
    Optional<Role> office() {
        return switch (this) {
            case PROPOSE, ASK_HELPED_WORKERS, SUBMIT_NOMINATION, CORRECT_NOMINATION, OPEN_ROUND -> Optional.of(Role.CLERK);
            case RECORD_ASSEMBLY, HOLD_MEETING -> Optional.of(Role.SECRETARY);
            case CONFIRM_CONDITIONS, VERIFY_NOMINATION -> Optional.of(Role.REVIEWER);
            case CHOOSE_AND_SUBMIT, ADOPT_ALLOCATION, COMMEND -> Optional.of(Role.APPROVER);
            case GIVE_OPINION -> Optional.of(Role.CONSULTEE);
            case CHECK_CONDITIONS, STOP_NOMINATION -> Optional.empty();
        };
    }
}
