package cn.unioncare.workflow.migration;

/** What the operator asked for cannot be done; the message says why, in Chinese. */
final class CannotMigrate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotMigrate(String reason) {
        super(reason);
    }
}
