package cn.unioncare.oversight;

import cn.unioncare.documents.CaseStep;

/** What is handed in of an inspection, by its element in the model. */
public enum Step implements CaseStep {
    ORDER("InspectionOrdered", "下达督查", "ORDERED"),
    ANSWER("AnswerInspection", "反馈督查事项", "COMPLETED"),
    ACCEPT("InspectionClosed", "审核通过", "INSPECTION_CLOSED"),
    RETURN("Verdict_Return", "退回反馈", "RETURNED"),
    DEMAND("Verdict_Rectify", "责令整改", "RECTIFICATION_ORDERED"),
    RECTIFY("ReportRectification", "报送整改结果", "COMPLETED"),
    WITHDRAW("WithdrawalDecided", "撤销督查", "WITHDRAWN");

    private final String element;
    private final String label;
    private final String act;

    Step(String element, String label, String act) {
        this.element = element;
        this.label = label;
        this.act = act;
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
        return act;
    }
}
