package cn.unioncare.documents;

/**
 * A file as the forms and the papers show it.
 *
 * @param id   random, so that nobody can guess another
 * @param name what people called it, with the extension of what it really is
 * @param type its media type, such as {@code image/jpeg}
 * @param size in bytes
 */
public record FileCard(String id, String name, String type, long size) { }
