package cn.unioncare.meetings;

import java.time.LocalDate;

/**
 * A meeting as it is listed.
 *
 * @param union     the union's name
 * @param body      the body's name
 * @param items     how many candidates it decided
 * @param carried   how many of them carried
 */
public record MeetingCard(String number, String union, String body, LocalDate heldOn, int items, int carried) { }
