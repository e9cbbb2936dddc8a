package cn.unioncare.nomination.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;

/**
 * What the chosen are given.
 *
 * @param medal         奖牌
 * @param certificate   证书
 * @param subsidy       what a subsidy is for and what not, in the notice's words; empty where there is none
 * @param convalescence 疗休养
 * @param clause        where the notice says so, in Chinese
 */
public record Award(
        @NotNull(message = Missing.KEY) Boolean medal,
        @NotNull(message = Missing.KEY) Boolean certificate,
        Optional<String> subsidy,
        @NotNull(message = Missing.KEY) Boolean convalescence,
        @NotBlank(message = Missing.KEY) String clause) { }
