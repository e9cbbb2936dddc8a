package cn.unioncare.campaign;

import java.time.LocalDate;

/**
 * A household behind the figures.
 *
 * @param household its number in the campaign
 * @param archive   null for a family that is not on file
 * @param name      shortened
 * @param state     a constant of {@link TargetState}, or UNLISTED where it stands on no list
 * @param visit     the number of its visit; null where none has been given out
 * @param excuse    why it was not visited, in Chinese
 * @param campaign  the campaign that answers for it; null where it stands on no list
 */
public record HouseholdLine(String household, String archive, String name, String union, String unionName, String kind, String kindName,
                            String state, String stateName, String visit, LocalDate visitedOn, String excuse, String campaign) { }
