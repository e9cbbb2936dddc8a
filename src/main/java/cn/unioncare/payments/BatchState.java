package cn.unioncare.payments;

/** Where a batch stands. */
public enum BatchState {
    PREPARING("编制中"), APPROVING("待审批"), SENDING("待发放"), REPLYING("待回盘"), CORRECTING("待更正"), CONFIRMING("待确认"), DONE("已发放"),
    ABANDONED("已撤销");

    private final String label;

    BatchState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
