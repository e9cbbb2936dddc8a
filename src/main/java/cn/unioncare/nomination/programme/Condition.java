package cn.unioncare.nomination.programme;

import jakarta.validation.constraints.NotBlank;

/**
 * A condition that nobody can compute, such as 政治合格: a person confirms it.
 *
 * @param text   in the notice's words
 * @param clause where it stands, in Chinese
 */
public record Condition(@NotBlank(message = Missing.KEY) String text, @NotBlank(message = Missing.KEY) String clause) { }
