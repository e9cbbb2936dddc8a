package cn.unioncare.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The product on PostgreSQL, which the classes of a JVM share as they share the one on H2. The webapps find their engine by
 * name and keep what they run on in statics, which belong to the one on H2.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(OnPostgres.class)
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=onPostgres", "camunda.bpm.webapp.enabled=false"})
@interface ProductOnPostgres { }
