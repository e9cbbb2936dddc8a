/**
 * An append-only, hash-chained ledger of everything that is done to a case, and the proof that nobody changed it since.
 */
@ApplicationModule(allowedDependencies = {"shared", "vault"})
package cn.unioncare.audit;

import org.springframework.modulith.ApplicationModule;
