package cn.unioncare.registry;

import java.util.List;

/** A page of archives; {@code next} asks for the following one, and is null on the last. */
public record ArchivePage(List<ArchiveCard> items, String next) { }
