package cn.unioncare.campaign;

import cn.unioncare.documents.CaseStep;

/** The steps of a campaign and of a visit that hand something in, by their element in the models. */
public enum Step implements CaseStep {
    OPEN_CAMPAIGN("CampaignOpened", "发起活动"),
    PLAN_CAMPAIGN("PlanCampaign", "制定方案和预算"),
    APPROVE_PLAN("ApprovePlan", "审批方案"),
    COMPARE_HOUSEHOLDS("CompareHouseholds", "与民政部门数据比对"),
    CONFIRM_TARGETS("ConfirmTargets", "核定对象名单"),
    APPROVE_TARGETS("ApproveTargets", "审批对象名单"),
    ENTER_FAMILY("FamilyEntered", "增加走访对象"),
    REQUEST_PAYMENTS("RequestPayments", "提请发放慰问金"),
    CHECK_REPORTS("CheckReports", "审核统计表"),
    SIGN_REPORTS("SignReports", "签报统计表"),
    EXPLAIN_UNCOVERED("ExplainUncovered", "说明未走访原因"),
    EXPLAIN_HOUSEHOLD("HouseholdExplained", "说明未走访原因"),
    CLOSE_REPORT("CloseReport", "终期报告"),
    VISIT_HOUSEHOLD("VisitHousehold", "走访慰问");

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
            case OPEN_CAMPAIGN -> "OPENED";
            case ENTER_FAMILY -> "ENTERED";
            case EXPLAIN_UNCOVERED, EXPLAIN_HOUSEHOLD -> "EXPLAINED";
            default -> "COMPLETED";
        };
    }
}
