package cn.unioncare.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 核定对象名单.
 *
 * @param families  who enters besides those on file
 * @param confirmed that nobody on file is left out
 */
public record TargetsConfirmed(
        @Size(max = 200, message = "一次最多增加 200 户") List<@Valid @NotNull(message = "增加的家庭不能为空") NewFamily> families,
        @Size(max = 500, message = "说明不超过 500 字") String note,
        @NotNull(message = "请确认名单") @AssertTrue(message = "核对名单无遗漏后方可办结") Boolean confirmed) {

    /** As it is kept with the campaign: a family lies sealed with its visit, and goes with it when its time is over. */
    TargetsConfirmed withoutPersons() {
        return new TargetsConfirmed(null, note, confirmed);
    }
}
