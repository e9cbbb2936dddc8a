package cn.unioncare.eligibility;

/** How much a finding weighs. */
public enum Severity {
    /** A figure or a standard that the rest rests on. */
    INFO,
    /** The clause that admits the household. */
    PASS,
    /** A person has to look before anything is decided. */
    ASK,
    /** A condition that is not met. */
    FAIL,
    /** An exclusion: no archive, whatever the income. */
    VETO,
    /** What would have led to another decision: an explanation. */
    HINT
}
