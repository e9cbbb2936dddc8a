package cn.unioncare.nomination.programme;

/** Who is nominated. */
public enum SubjectKind { PERSON, COLLECTIVE }
