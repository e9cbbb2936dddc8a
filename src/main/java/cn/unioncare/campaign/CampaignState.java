package cn.unioncare.campaign;

/** Where a campaign stands. */
public enum CampaignState {
    PLANNING("制定方案"),
    COMPARING("数据比对"),
    LISTING("核定对象名单"),
    VISITING("走访慰问中"),
    EXPLAINING("说明未走访原因"),
    CLOSING("终期报告"),
    CLOSED("已结束");

    private final String label;

    CampaignState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
