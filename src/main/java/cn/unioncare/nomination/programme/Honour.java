package cn.unioncare.nomination.programme;

import cn.unioncare.honours.Level;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What the chosen receive as a title.
 *
 * @param level the level on which it is given
 * @param act   the notice's word for giving it, in Chinese: 表扬, 选树, 授奖
 */
public record Honour(@NotNull(message = Missing.KEY) Level level, @NotBlank(message = Missing.KEY) String act) { }
