package cn.unioncare.campaign;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审核统计表、签报统计表. @param confirmed that the person answers for the figures */
public record ReportsChecked(
        @Size(max = 500, message = "说明不超过 500 字") String note,
        @NotNull(message = "请确认") @AssertTrue(message = "确认数据与办理记录一致后方可办结") Boolean confirmed) { }
