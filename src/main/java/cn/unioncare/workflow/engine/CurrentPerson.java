package cn.unioncare.workflow.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The person in whose name the engine works at this moment, if any. */
final class CurrentPerson {

    private CurrentPerson() { }

    /** @return null where the engine works by itself */
    static Authentication authentication() {
        return Context.getCommandContext() != null
            ? Context.getCommandContext().getAuthentication()
            : null;
    }
}
