package cn.unioncare.workflow;

import java.time.OffsetDateTime;

/**
 * Somebody who has claimed tasks and not done them.
 *
 * @param tasks       how many
 * @param earliestDue when the first of them is or was due; null where none has a date
 */
public record TaskHolder(String login, String name, String union, String unionName, int tasks, OffsetDateTime earliestDue) { }
