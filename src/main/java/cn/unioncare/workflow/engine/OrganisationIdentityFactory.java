package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Unions;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Gives the engine the organisation as its identity. */
class OrganisationIdentityFactory implements SessionFactory {

    private final People people;
    private final Unions unions;

    OrganisationIdentityFactory(People people, Unions unions) {
        this.people = people;
        this.unions = unions;
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new OrganisationIdentity(people, unions);
    }
}
