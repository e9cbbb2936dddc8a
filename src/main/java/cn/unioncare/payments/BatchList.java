package cn.unioncare.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 编制发放清单.
 *
 * @param payments asked for where some are chosen
 */
public record BatchList(
        @NotNull(message = "请选择编制方式") Choice choice,
        @Size(max = 5000, message = "一批不超过 5000 笔，请分批编制")
        List<@NotBlank(message = "发放编号不能为空") @Size(max = 40, message = "发放编号不超过 40 字") String> payments,
        @Size(max = 500, message = "说明不超过 500 字") String note) {

    /** What goes on the list. */
    public enum Choice {
        ALL("全部待发放的"), CHOSEN("选定的"), ABANDON("撤销本批次");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
