package cn.unioncare.nomination.programme;

import cn.unioncare.organisation.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Until when nominations must have been handed in to the unions of a tier.
 *
 * @param to     the receiving tier
 * @param at     the last moment
 * @param late   what becomes of those that come later
 * @param clause where the notice says so, in Chinese
 */
public record SubmissionDeadline(
        @NotNull(message = Missing.KEY) Tier to,
        @NotNull(message = Missing.KEY) CutOff at,
        @NotNull(message = Missing.KEY) Lateness late,
        @NotBlank(message = Missing.KEY) String clause) { }
