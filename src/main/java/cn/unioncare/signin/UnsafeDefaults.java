package cn.unioncare.signin;

/** A password that everybody knows, so the application must not start. Chinese, for the operator. */
final class UnsafeDefaults extends RuntimeException {

    private final String remedy;

    UnsafeDefaults(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
