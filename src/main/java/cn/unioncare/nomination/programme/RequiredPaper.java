package cn.unioncare.nomination.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A paper that the notice encloses or asks for.
 *
 * @param id       such as {@code approval-form}
 * @param name     in Chinese, as the notice calls it
 * @param template the name of its template among the documents
 * @param copies   how many are printed and sealed
 * @param of       what one paper is about
 */
public record RequiredPaper(
        @NotBlank(message = Missing.KEY) String id,
        @NotBlank(message = Missing.KEY) String name,
        @NotBlank(message = Missing.KEY) String template,
        @NotNull(message = Missing.KEY) @Min(value = 1, message = "至少一份") @Max(value = 9, message = "至多九份") Integer copies,
        @NotNull(message = Missing.KEY) Of of) {

    /** Of one nomination, of all nominations of a unit, or of the whole round. */
    public enum Of { NOMINATION, UNIT, ROUND }
}
