package cn.unioncare.nomination.programme;

/** What is said of a key of a programme file that is not there. */
final class Missing {

    static final String KEY = "缺少此项";

    private Missing() { }
}
