package cn.unioncare.nomination.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Organs that must all agree; one that does not stops the nomination.
 *
 * @param organs in the order in which they are shown; heard at the same time
 * @param clause where the notice says so, in Chinese
 */
public record OrgansHeard(
        @NotEmpty(message = Missing.KEY) List<@Valid Organ> organs,
        @NotBlank(message = Missing.KEY) String clause) { }
