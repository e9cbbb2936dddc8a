package cn.unioncare.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/** The minimum living standards by place and time. */
public interface LocalStandards {

    /** @return the standard in force in that region on that day, if one is known */
    Optional<LocalStandard> on(String region, LocalDate day);
}
