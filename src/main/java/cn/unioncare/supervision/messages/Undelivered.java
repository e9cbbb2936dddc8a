package cn.unioncare.supervision.messages;

/** A message that did not go out. What the other side said is left out, since it repeats addresses. */
class Undelivered extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param reason in Chinese, without an address */
    Undelivered(String reason, Exception cause) {
        super(reason, cause);
    }
}
