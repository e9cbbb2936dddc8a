package cn.unioncare.payments;

/** How money or goods reach a household. */
public enum Method {
    BANK("银行代发"), IN_KIND("实物发放");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
