package cn.unioncare.workflow;

import java.time.OffsetDateTime;

/**
 * A job of the engine that has used up its retries.
 *
 * @param caseId   the case number of the root instance; null where there is none
 * @param flow     the root process
 * @param step     the name of the element at which it failed
 * @param message  as the engine keeps it, for whoever explains it and for nobody's eyes; never null
 * @param instance the root instance
 * @param all      how many there are
 */
public record FailedJob(String incident, String job, String caseId, String flow, String tenant, OffsetDateTime at, String step,
                        String message, String instance, int all) {

    /** Where a page of them goes on. */
    public String key() {
        return at.toInstant().toEpochMilli() + "_" + incident;
    }
}
