package cn.unioncare.workflow;

import cn.unioncare.organisation.Account;
import cn.unioncare.recusal.KinshipDeclared;
import cn.unioncare.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Service;

/**
 * Completing a task, with what comes of it when it does not come about: a collision is tried again, and a declaration of
 * kinship, which undoes all that was handed in, is itself kept.
 */
@Service
public class Completion {

    private final TaskDesk desk;
    private final Collisions collisions;

    Completion(TaskDesk desk, Collisions collisions) {
        this.desk = desk;
        this.collisions = collisions;
    }

    /**
     * @param claim whether to claim the task first, in the same transaction
     * @throws Refusal 403 to whoever declares kinship: the task is back at the office, and the person recused
     */
    public void complete(String id, JsonNode body, boolean claim, Account account) {
        try {
            collisions.retried(() -> desk.complete(id, body, claim, account));
        } catch (KinshipDeclared kin) {
            collisions.retried(() -> desk.recuse(id, account));
            throw Refusal.forbidden(kin.getMessage());
        }
    }
}
