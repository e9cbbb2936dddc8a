package cn.unioncare.workflow.migration;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.Optional;

/** What the operator asked for cannot be done; the message says why, in Chinese. */
final class CannotMigrate extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int H2_IN_USE = 90020;

    CannotMigrate(String reason) {
        super(reason);
    }

    /** @return what the operator can do something about; empty where it is none of that */
    static Optional<String> reason(Throwable failed) {
        Optional<String> reason = Optional.empty();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotMigrate refused) {
                reason = Optional.of(refused.getMessage());
            } else if (cause instanceof PoolInitializationException) {
                reason = Optional.of("数据库不能打开：" + cause.getMessage());
            } else if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                reason = Optional.of("数据库文件正在使用。请先停止系统，或者把停止时的备份放到另一目录，以 --unioncare.home 指明");
            }
        }
        return reason;
    }
}
