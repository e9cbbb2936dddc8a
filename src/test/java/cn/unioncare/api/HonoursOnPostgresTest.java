package cn.unioncare.api;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@Import(OnPostgres.class)
// The webapps find their engine by name and keep what they run on in statics, which a closed context takes along.
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=honours", "camunda.bpm.webapp.enabled=false"})
@DirtiesContext // closed while the server still runs: both would end with the JVM, in no order
class HonoursOnPostgresTest extends HonoursTest { }
