package cn.unioncare.hardship;

import cn.unioncare.documents.Material;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** 审查申请材料: what is there, and whether the application may go on. */
public record CompletenessCheck(
        @NotNull(message = "请逐项勾选已收到的材料") Set<@NotNull(message = "材料不能为空") Material> present,
        @NotNull(message = "请选择审查结论") Decision decision,
        @Size(max = 500, message = "说明不超过 500 字") String note) {

    public enum Decision { COMPLETE, INCOMPLETE, WITHDRAWN }
}
