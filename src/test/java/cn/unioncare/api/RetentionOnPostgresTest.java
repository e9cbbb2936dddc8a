package cn.unioncare.api;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@Import(OnPostgres.class)
// Of its own, since ten years go by.
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=retentionPostgres", "camunda.bpm.webapp.enabled=false"})
@DirtiesContext
class RetentionOnPostgresTest extends RetentionContract { }
