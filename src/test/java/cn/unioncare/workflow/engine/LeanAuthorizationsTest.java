package cn.unioncare.workflow.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.junit.jupiter.api.Test;

class LeanAuthorizationsTest {

    private final LeanAuthorizations authorizations = new LeanAuthorizations();

    @Test
    void a_revocation_that_would_have_no_effect_is_refused() {
        AuthorizationEntity revocation = new AuthorizationEntity(Authorization.AUTH_TYPE_REVOKE);

        assertThatThrownBy(() -> authorizations.insert(revocation)).isInstanceOf(NotValidException.class);
        assertThatThrownBy(() -> authorizations.update(revocation)).isInstanceOf(NotValidException.class);
    }
}
