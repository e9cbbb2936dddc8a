package cn.unioncare.inspection;

import cn.unioncare.documents.CaseStep;

/** What is written about a finding, in order. */
enum FindingStep implements CaseStep {
    MADE("FindingMade", "登记问题", "FINDING_MADE"),
    ANSWERED("FindingAnswered", "答复", "FINDING_ANSWERED"),
    RETURNED("FindingReturned", "退回整改", "FINDING_RETURNED"),
    CLOSED("FindingClosed", "销号", "FINDING_CLOSED");

    private final String element;
    private final String label;
    private final String act;

    FindingStep(String element, String label, String act) {
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
