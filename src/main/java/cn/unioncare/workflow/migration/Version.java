package cn.unioncare.workflow.migration;

/**
 * A version of a model.
 *
 * @param number as the engine counts
 * @param digest SHA-256 of its text
 */
record Version(int number, String digest) { }
