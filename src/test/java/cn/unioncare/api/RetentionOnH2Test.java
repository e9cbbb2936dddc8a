package cn.unioncare.api;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

// Of its own, since ten years go by.
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=retentionH2", "camunda.bpm.webapp.enabled=false"})
@DirtiesContext
class RetentionOnH2Test extends RetentionContract { }
