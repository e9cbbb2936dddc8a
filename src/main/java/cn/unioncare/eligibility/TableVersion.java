package cn.unioncare.eligibility;

/**
 * Which text of a decision table was applied.
 *
 * @param table  its id
 * @param digest the first twelve hexadecimal digits of the SHA-256 of its file
 */
public record TableVersion(String table, String digest) { }
