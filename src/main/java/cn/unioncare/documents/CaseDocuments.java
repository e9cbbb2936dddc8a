package cn.unioncare.documents;

import cn.unioncare.shared.CaseId;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** The scanned papers of a case as a whole, for who reads or packs all of it; whoever asks checks who may read which. */
@Component
public class CaseDocuments {

    private final FileStore files;

    CaseDocuments(FileStore files) {
        this.files = files;
    }

    /** In the order in which they were handed in. */
    public List<CaseDocument> of(CaseId caseId) {
        return files.documentsOf(caseId);
    }

    /** The content, of which one piece at a time is read and opened. */
    public InputStream open(CaseDocument document) {
        return files.content(files.find(document.card().id())
            .orElseThrow(() -> new IllegalStateException("a document that was listed is gone")));
    }
}
