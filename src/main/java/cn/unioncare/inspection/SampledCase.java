package cn.unioncare.inspection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * A case that was drawn.
 *
 * @param run    its own run in the history
 * @param year   in which it was filed
 * @param alike  how many such cases there were, {@code alikeDrawn} of which were drawn
 * @param readAt null until somebody of the audit has read it
 */
public record SampledCase(int seq, @JsonProperty("case") String caseId, String run, String union, String unionName, String flow,
                          String flowName, int year, String outcome, String outcomeName, int alike, int alikeDrawn, String readBy,
                          String readByName, OffsetDateTime readAt, int findings) { }
