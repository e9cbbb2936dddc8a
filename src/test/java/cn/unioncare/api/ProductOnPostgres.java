package cn.unioncare.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The product on PostgreSQL, started for one class and closed after it: otherwise it and its database would end with the
 * JVM, in no order. The webapps find their engine by name and keep what they run on in statics, which a closed context
 * would take along from the others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(OnPostgres.class)
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=onPostgres", "camunda.bpm.webapp.enabled=false"})
@DirtiesContext
@interface ProductOnPostgres { }
