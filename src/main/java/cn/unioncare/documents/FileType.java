package cn.unioncare.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a scanned paper or a photograph may be, and how its content shows what it is: the name proves nothing. */
public enum FileType {
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), "jpg"),
    PNG("image/png", Set.of("png"), "png"),
    PDF("application/pdf", Set.of("pdf"), "pdf");

    private final String mediaType;
    private final Set<String> extensions;
    private final String extension;

    FileType(String mediaType, Set<String> extensions, String extension) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name with an extension that says what the file is: a PNG that was called .jpg becomes a .png. */
    String named(String name) {
        int dot = name.lastIndexOf('.');
        String given = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot > 0 && extensions.contains(given)) {
            return name;
        }
        boolean another = dot > 0 && Arrays.stream(values()).anyMatch(type -> type.extensions.contains(given));
        return (another ? name.substring(0, dot) : name) + "." + extension;
    }

    /** @return what the content is; empty if it is none of these, broken, or something else at the same time */
    static Optional<FileType> of(byte[] content) {
        Content look = new Content(content);
        if (look.isSomethingElseToo()) {
            return Optional.empty();
        }
        return look.isJpeg() ? Optional.of(JPEG) : look.isPng() ? Optional.of(PNG)
            : look.isPdf() ? Optional.of(PDF) : Optional.empty();
    }
}
