package cn.unioncare.nomination;

/** Where a nomination stands, for those who ask from outside; the process itself decides what comes next. */
public enum NominationState {
    PROPOSED("单位推荐中"),
    IN_PUBLICITY("单位公示中"),
    TO_SUBMIT("待报送"),
    UNDER_REVIEW("上级审核中"),
    RETURNED_FOR_CORRECTION("待补正"),
    AWAITING_DECISION("待评选"),
    COMMENDED("已受表扬"),
    NOT_SELECTED("未入选"),
    NOT_AGREED("未获同意"),
    NOT_ELIGIBLE("不符合推选条件"),
    CANCELLED("异议属实，取消推荐"),
    DISAGREED("征求意见不同意"),
    REJECTED("审核不通过"),
    NOT_CHOSEN("未被择优推荐"),
    ABANDONED("按放弃推荐对待"),
    REFUSED_AS_LATE("逾期不予受理"),
    WITHDRAWN("已撤回"),
    DISQUALIFIED("取消推选资格");

    private final String label;

    NominationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isEnded() {
        return ordinal() >= COMMENDED.ordinal();
    }

    /** Whether it ended with what the organiser decided on its list, if it had come so far. */
    boolean isDecided() {
        return this == COMMENDED || this == NOT_SELECTED || this == CANCELLED;
    }

    /** Whether it ended because a deadline had passed. */
    public boolean isLate() {
        return this == ABANDONED || this == REFUSED_AS_LATE;
    }
}
