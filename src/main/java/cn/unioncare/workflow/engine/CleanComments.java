package cn.unioncare.workflow.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;

/**
 * Comments in Tasklist are kept in the clear in the engine's tables, so the numbers that belong to a person are refused
 * there (security.md, case 24).
 */
class CleanComments extends CommentManager {

    // An ID or card number, also with blanks between its groups, or a mobile number.
    private static final Pattern PRIVATE =
        Pattern.compile("(\\d[ -]?){14,}[0-9Xx]|(?<!\\d)1[3-9]\\d([ -]?\\d{4}){2}(?!\\d)");

    @Override
    public void insert(DbEntity entity) {
        String message = ((CommentEntity) entity).getFullMessage();
        if (message != null && PRIVATE.matcher(message).find()) {
            throw new BadUserRequestException("备注中不得填写身份证号、电话号码和银行卡号，请删去后再提交");
        }
        super.insert(entity);
    }

    /** Puts it in the place of the engine's own. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return CommentManager.class;
        }

        @Override
        public Session openSession() {
            return new CleanComments();
        }
    }
}
