package cn.unioncare.nomination.programme;

import jakarta.validation.constraints.NotBlank;

/** @param clause where the notice asks for the stage, in Chinese */
public record Stage(@NotBlank(message = Missing.KEY) String clause) { }
