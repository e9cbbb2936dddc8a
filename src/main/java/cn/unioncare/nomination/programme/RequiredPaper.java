package cn.unioncare.nomination.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/**
 * A paper that the notice encloses or asks for.
 *
 * @param id       such as {@code approval-form}
 * @param name     in Chinese, as the notice calls it
 * @param template the name of its template among the documents
 * @param copies   how many are printed and sealed
 * @param of       what one paper is about
 * @param eachOrgan whether every organ that the first reviewing tier hears has a sheet of its own; left out where not
 */
public record RequiredPaper(
        @NotBlank(message = Missing.KEY) String id,
        @NotBlank(message = Missing.KEY) String name,
        @NotBlank(message = Missing.KEY) String template,
        @NotNull(message = Missing.KEY) @Min(value = 1, message = "至少一份") @Max(value = 9, message = "至多九份") Integer copies,
        @NotNull(message = Missing.KEY) Of of,
        Optional<Boolean> eachOrgan) {

    /** Whether there is a sheet for each organ. */
    public boolean isForEachOrgan() {
        return eachOrgan.orElse(false);
    }

    /** Of one nomination, of all nominations of a unit, or of the whole round. */
    public enum Of { NOMINATION, UNIT, ROUND }
}
