package cn.unioncare.payments;

/** Where a payment stands. Its money is reserved until it is paid, given up or taken back. */
public enum PaymentState {
    REQUESTED("待编制"), BATCHED("已编入清单"), SENT("发放中"), PAID("已发放"), FAILED("发放失败"), CANCELLED("已撤销"),
    REVERSED("已冲销"), RECOVERING("追回中"), RECOVERED("已追回");

    private final String label;

    PaymentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
