package cn.unioncare.documents;

import java.util.List;

/** What is handed in at a step together with its enclosures. */
public interface WithAttachments {

    /** @return the enclosures; null where there are none */
    List<Attachment> attachments();
}
