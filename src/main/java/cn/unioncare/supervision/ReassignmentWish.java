package cn.unioncare.supervision;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/**
 * 转办: what a colleague has claimed is to be done by somebody else.
 *
 * @param tasks  the ids; left out for all
 * @param to     the login of another who holds the office; left out where it goes back to the office
 * @param reason why, which the ledger keeps
 */
public record ReassignmentWish(@Size(min = 1, max = 500, message = "请选择要转办的任务，一次不超过 500 项") List<String> tasks,
                               @Size(max = 64, message = "账号不超过 64 字") String to, String reason) {

    Optional<String> successor() {
        return Optional.ofNullable(to).map(String::strip).filter(login -> !login.isEmpty());
    }
}
