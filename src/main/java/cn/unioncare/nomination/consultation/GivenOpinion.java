package cn.unioncare.nomination.consultation;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import java.util.List;

/**
 * An opinion as it is kept: with the organ whose it is.
 *
 * @param organ as the programme names it, such as {@code DISCIPLINE}
 * @param name  the organ's name at that time
 */
public record GivenOpinion(ConsultationStage stage, String organ, String name, Opinion opinion) implements WithAttachments {

    @Override
    public List<Attachment> attachments() {
        return opinion.attachments();
    }
}
