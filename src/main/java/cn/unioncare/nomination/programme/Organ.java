package cn.unioncare.nomination.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/**
 * An organ whose opinion is asked.
 *
 * @param id     such as {@code DISCIPLINE}; unique within the stage
 * @param name   in Chinese
 * @param onlyIf the yes/no field of the form that must be answered with yes; empty where the organ is always heard
 */
public record Organ(
        @Pattern(regexp = "[A-Z]+(_[A-Z]+)*", message = "只能用大写字母和下划线") @NotBlank(message = Missing.KEY) String id,
        @NotBlank(message = Missing.KEY) String name,
        Optional<String> onlyIf) { }
