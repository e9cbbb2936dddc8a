package cn.unioncare.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A product on PostgreSQL started for one class and closed after it, where the others could not live with what it does. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(OnPostgres.class)
@TestPropertySource(properties = {"camunda.bpm.process-engine-name=ownOnPostgres", "camunda.bpm.webapp.enabled=false"})
@DirtiesContext
@interface OwnProductOnPostgres { }
