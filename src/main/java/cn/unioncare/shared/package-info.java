/**
 * The few values that every module speaks of: a case, a union, who acts, what happened, a refusal, and the numbers of persons
 * that no ledger and no report may hold.
 * Nothing else belongs here.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package cn.unioncare.shared;

import org.springframework.modulith.ApplicationModule;
