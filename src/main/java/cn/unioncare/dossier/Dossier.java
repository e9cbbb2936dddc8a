package cn.unioncare.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dossier ready to be handed over: it is known to the byte, and written as it is read.
 *
 * @param contents in order, the manifest first
 * @param seal     what stands at the very end
 */
public record Dossier(String fileName, List<Content> contents, String seal) {

    static Dossier of(Manifest manifest, List<Content> contents) throws IOException {
        byte[] first = DossierJson.write(manifest);
        return new Dossier("卷宗-" + manifest.caseId() + ".zip",
            Stream.concat(Stream.of(Content.of(Manifest.NAME, first)), contents.stream()).toList(), Manifest.seal(first));
    }

    /** In bytes. */
    public long length() {
        return ZipLayout.length(entries(), seal);
    }

    public void writeTo(OutputStream out) throws IOException {
        for (Content content : contents) {
            out.write(ZipLayout.local(content.entry()));
            try (InputStream bytes = content.source().open()) {
                bytes.transferTo(out);
            }
        }
        out.write(ZipLayout.ending(entries(), seal));
    }

    private List<Entry> entries() {
        return contents.stream().map(Content::entry).toList();
    }
}
