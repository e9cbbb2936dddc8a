package cn.unioncare.nomination;

/** Where a round stands. */
public enum RoundState {
    ALLOCATING("名额分配中"),
    OPEN("推荐申报中"),
    IN_MEETING("会议审议中"),
    IN_PUBLICITY("公示中"),
    TO_COMMEND("待表扬"),
    COMMENDED("已表扬"),
    NOBODY_CHOSEN("无人入选");

    private final String label;

    RoundState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody may still be nominated. */
    public boolean isOpen() {
        return ordinal() <= OPEN.ordinal();
    }

    public boolean isEnded() {
        return ordinal() >= COMMENDED.ordinal();
    }
}
