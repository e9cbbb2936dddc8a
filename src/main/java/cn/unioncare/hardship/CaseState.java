package cn.unioncare.hardship;

/** Where a case stands, for those who ask from outside; the process itself decides what comes next. */
public enum CaseState {
    SUBMITTED("已申请"),
    RETURNED_FOR_CORRECTION("待补正"),
    DUPLICATE_FOUND("疑似重复建档"),
    IN_COMPARISON("民政核对中"),
    UNDER_SURVEY("入户调查中"),
    UNDER_MANUAL_REVIEW("人工复核中"),
    UNDER_DELIBERATION("民主评议中"),
    IN_PUBLICITY("公示中"),
    UNDER_REVIEW("审核中"),
    UNDER_DETERMINATION("认定中"),
    APPROVED("已认定"),
    ARCHIVED("已建档"),
    REJECTED("不予建档"),
    CANCELLED("已取消"),
    WITHDRAWN("已撤回");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isEnded() {
        return ordinal() >= ARCHIVED.ordinal();
    }
}
