package cn.unioncare.nomination.consultation;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import java.util.List;

/**
 * An opinion as it is kept: with the organ whose it is.
 *
 * @param asked as {@link Asked} writes it
 * @param organ the organ's name at that time
 */
public record GivenOpinion(String asked, String organ, Opinion opinion) implements WithAttachments {

    @Override
    public List<Attachment> attachments() {
        return opinion.attachments();
    }
}
