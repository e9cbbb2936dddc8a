package cn.unioncare.api;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@Import(OnPostgres.class)
@TestPropertySource(properties = "camunda.bpm.process-engine-name=journey") // the webapps of other tests find theirs by name
@DirtiesContext // closed while the server still runs: both would end with the JVM, in no order
class JourneyOnPostgresTest extends JourneyTest { }
