package cn.unioncare.vault;

/** The keys are missing or unfit, so the application must not start. The message is Chinese, for the operator. */
final class KeysUnusable extends RuntimeException {

    KeysUnusable(String message) {
        super(message);
    }

    KeysUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
