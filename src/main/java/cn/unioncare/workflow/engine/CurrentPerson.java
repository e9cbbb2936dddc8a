package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.Account;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person in whose name the engine works at this moment, if any. */
final class CurrentPerson {

    private CurrentPerson() { }

    /** @return null where the engine works by itself */
    static Authentication authentication() {
        return Context.getCommandContext() != null
            ? Context.getCommandContext().getAuthentication()
            : null;
    }

    /**
     * Whether anybody gave this command: the engine was told in whose name it works, or somebody has signed in at the
     * front door. A way in that forgets to tell the engine is no way round it.
     */
    static boolean isThere() {
        Authentication told = authentication();
        return told != null && told.getUserId() != null || signedIn().isPresent();
    }

    /** In whose place that person has to do with the task. */
    static Optional<String> inPlaceOf(DelegateTask task) {
        return signedIn().map(Account::person).filter(person -> !person.standsInFor().isEmpty())
            .flatMap(person -> person.inPlaceOf(task.getCandidates().stream().map(IdentityLink::getGroupId).toList()));
    }

    /** Who has signed in at the front door and stands behind this thread's work. */
    static Optional<Account> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
            .map(org.springframework.security.core.Authentication::getPrincipal)
            .filter(Account.class::isInstance).map(Account.class::cast);
    }
}
