package cn.unioncare.dossier;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What lies in a file that may be a dossier, held against the manifest. */
interface DossierContent {

    /** An entry as it is now; nothing where it is missing. */
    byte[] content(Entry entry) throws IOException;

    /** @return what is damaged, in Chinese; nothing where all is as it was */
    List<String> damages() throws IOException;

    /** What each paper with a salt commits to, by the name of its entry; known after {@link #damages}. */
    Map<String, String> committed();
}
