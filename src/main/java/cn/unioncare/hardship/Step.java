package cn.unioncare.hardship;

import cn.unioncare.documents.CaseStep;

/** The steps of a case that hand something in, by their element in the model. */
public enum Step implements CaseStep {
    SUBMIT("ApplicationSubmitted", "提交申请"),
    CHECK_COMPLETENESS("CheckCompleteness", "审查申请材料"),
    CORRECT_APPLICATION("CorrectApplication", "补正申请材料"),
    HANDLE_DUPLICATE("HandleDuplicate", "处理重复建档"),
    COMPARE("CompareWithCivilAffairs", "登记民政核对结果"),
    SURVEY_HOME("SurveyHome", "入户调查"),
    CONFIRM_SURVEY("ConfirmSurvey", "共同调查人签字确认"),
    ASSESS("AssessHousehold", "对照认定标准测算"),
    REVIEW_MANUALLY("ReviewManually", "人工复核"),
    DELIBERATE("Deliberate", "召开民主评议"),
    SIGN_MINUTES("SignMinutes", "核签评议记录"),
    RECORD_PUBLICITY("RecordPublicity", "填写公示结果"),
    REVIEW_MATERIALS("ReviewMaterials", "审核建档材料"),
    DETERMINE("Determine", "认定审批"),
    ENTER_ARCHIVE("EnterArchive", "录入困难职工档案表"),
    AGREE_PLAN("AgreePlan", "制定帮扶计划");

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
        return this == SUBMIT ? "SUBMITTED" : "COMPLETED";
    }
}
