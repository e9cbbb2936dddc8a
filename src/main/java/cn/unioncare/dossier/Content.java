package cn.unioncare.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What goes into a dossier under a name: text that was made for it, or a paper that is read when it is packed. */
record Content(Entry entry, Source source) {

    /** Opens the same bytes each time. */
    interface Source {
        InputStream open() throws IOException;
    }

    static Content of(String name, byte[] bytes) throws IOException {
        return read(name, () -> new ByteArrayInputStream(bytes));
    }

    static Content read(String name, Source source) throws IOException {
        return new Content(Measure.of(source.open(), Optional.empty()).named(name), source);
    }
}
