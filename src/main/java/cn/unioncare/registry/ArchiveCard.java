package cn.unioncare.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/** An archive as it is listed: nothing of the person but a masked name. */
public record ArchiveCard(String number, @JsonProperty("case") String caseId, String household, String name,
                          String union, String unionName, String determiningUnion, String state, String stateName,
                          String category, String level, int householdSize,
                          LocalDate establishedOn, String contactCard) { }
