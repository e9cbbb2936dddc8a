package cn.unioncare.nomination.programme;

import cn.unioncare.organisation.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;

/**
 * The range of a programme (推选范围).
 *
 * @param tiers  the tiers whose unions may propose somebody
 * @param text   who may be nominated, in the notice's words
 * @param clause where the notice says so
 */
public record Scope(
        @NotEmpty(message = Missing.KEY) Set<Tier> tiers,
        @NotBlank(message = Missing.KEY) String text,
        @NotBlank(message = Missing.KEY) String clause) { }
