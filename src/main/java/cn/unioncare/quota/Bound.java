package cn.unioncare.quota;

/** Which side of its figure a limit keeps to. */
public enum Bound { AT_LEAST, AT_MOST }
