package cn.unioncare.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 逐户说明未走访原因. @param households may be none where all that was missing has been visited meanwhile */
public record UncoveredExplained(
        @Size(max = 200, message = "一次最多说明 200 户") List<@Valid @NotNull(message = "说明不能为空") Explanation> households) { }
