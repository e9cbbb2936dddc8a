package cn.unioncare.api;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"camunda.bpm.process-engine-name=messages", "camunda.bpm.webapp.enabled=false"})
@DirtiesContext
class MessagesOnH2Test extends MessagesContract { }
