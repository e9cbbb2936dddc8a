/**
 * A case read from top to bottom: what every module holds of it, by the right of whoever reads; and the same packed into
 * one file that can be checked without the database.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "organisation", "documents", "registry", "workflow"})
package cn.unioncare.dossier;

import org.springframework.modulith.ApplicationModule;
