package cn.unioncare.hardship;

/** What 查重 found: nothing, a household to be looked at, or that it belongs to another file. */
public enum DuplicateCheck { NONE, FOUND, SAME_HOUSEHOLD }
