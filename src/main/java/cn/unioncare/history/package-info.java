/**
 * Ended and running cases of every flow as auditors and supervisors look back on them: searched, with the path taken, the
 * time it took, what was done and which rules decided. Reads the engine's history and the ledger; changes nothing.
 */
@ApplicationModule(allowedDependencies = {"shared", "calendar", "organisation", "recusal", "audit", "dossier", "workflow"})
package cn.unioncare.history;

import org.springframework.modulith.ApplicationModule;
