package cn.unioncare.organisation;

/** Somebody has been declared to be away, from today or later. */
public record AbsenceDeclared(String login) { }
