package cn.unioncare.payments;

/** What moves in a fund, and which of its three figures it adds to or takes from. */
public enum Movement {
    IN("拨入", 1, 0, 0), ADJUST("调整", 1, 0, 0), RESERVE("预留", -1, 1, 0), RELEASE("退回预留", 1, -1, 0), PAY("发放", 0, -1, 1),
    REVERSE("冲销", 1, 0, -1), RECOVER("追回", 1, 0, -1);

    private final String label;
    private final int available;
    private final int reserved;
    private final int spent;

    Movement(String label, int available, int reserved, int spent) {
        this.label = label;
        this.available = available;
        this.reserved = reserved;
        this.spent = spent;
    }

    public String label() {
        return label;
    }

    int available() {
        return available;
    }

    int reserved() {
        return reserved;
    }

    int spent() {
        return spent;
    }
}
