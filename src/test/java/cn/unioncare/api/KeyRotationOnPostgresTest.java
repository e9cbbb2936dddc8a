package cn.unioncare.api;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@Import(OnPostgres.class)
// The webapps find their engine by name and keep what they run on in statics, which a closed context takes along.
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=keysOnPostgres", "camunda.bpm.webapp.enabled=false"})
@DirtiesContext // its keys and its thread go with it
class KeyRotationOnPostgresTest extends KeyRotationContract { }
