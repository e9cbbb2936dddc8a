package cn.unioncare.nomination.programme;

import jakarta.validation.constraints.NotBlank;

/**
 * A meeting that decides the candidates.
 *
 * @param body   the body that sits, in Chinese
 * @param clause where the notice says so, in Chinese
 */
public record MeetingHeld(@NotBlank(message = Missing.KEY) String body, @NotBlank(message = Missing.KEY) String clause) { }
