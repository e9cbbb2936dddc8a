package cn.unioncare.meetings;

import java.util.List;

/** @param next the {@code after} of the next page; null at the end */
public record MeetingPage(List<MeetingCard> items, String next) { }
