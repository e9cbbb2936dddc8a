package cn.unioncare.api;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

@Import(OnPostgres.class)
@DirtiesContext // closed while the server still runs: both would end with the JVM, in no order
class JourneyOnPostgresTest extends JourneyTest { }
