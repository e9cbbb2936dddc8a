/**
 * The rim around the engine: its configuration, its clock, its identity, who may give it which command, and the one way
 * in which a person's work enters it. Knows no flow: a flow brings {@link cn.unioncare.workflow.TaskForm}s.
 */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "organisation", "vault"})
package cn.unioncare.workflow;

import org.springframework.modulith.ApplicationModule;
