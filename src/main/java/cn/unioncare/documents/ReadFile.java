package cn.unioncare.documents;

import java.io.InputStream;

/** A file that somebody may read. The content is read from the database while it is read from here. */
public record ReadFile(FileCard card, InputStream content) { }
