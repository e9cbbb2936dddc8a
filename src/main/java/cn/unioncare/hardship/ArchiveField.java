package cn.unioncare.hardship;

/**
 * One field of an archive that a person may have put right.
 *
 * @param field where it stands, such as {@code applicant.phone} or {@code members[0].name}
 * @param kind  {@code text}, {@code date}, {@code name}, {@code address}, {@code phone}, {@code card}, or the name of a
 *              code list
 * @param value what stands there, in Chinese, masked where the archive masks it; empty where nothing does
 */
public record ArchiveField(String field, String label, String kind, String value) { }
