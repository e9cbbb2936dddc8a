package cn.unioncare.aid;

/** What becomes of a sudden need, as the record advises; whoever looks after it may choose otherwise. */
public enum NeedAdvice {
    /** The household is on file: it is helped by its archive. */
    APPLY("该户在档，按档案申请帮扶"),
    /** It is not on file, and what it needs is passing help. */
    TEMPORARY("该户不在档，需要的是一时的帮助：登记临时救助"),
    /** It is not on file, and what it needs is only for those on file: 先建档、后帮扶. */
    ARCHIVE("该户不在档，需要的帮扶以建档为前提（先建档、后帮扶）：申请建档；急需的也可以先登记临时救助");

    private final String label;

    NeedAdvice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @param kind what help is wanted; null where the visit did not say */
    static NeedAdvice of(boolean onFile, AidKind kind) {
        if (onFile) {
            return APPLY;
        }
        return kind == null || kind.temporary() ? TEMPORARY : ARCHIVE;
    }
}
