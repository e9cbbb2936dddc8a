/**
 * 举报: what anybody tells of a union or of somebody in it, without an account and without a name if wished. It goes to the
 * union above the accused one, and nobody of the accused union or kin of the accused has to do with it.
 */
@ApplicationModule(allowedDependencies = {"shared", "recusal", "vault", "organisation", "calendar", "documents", "registry",
    "workflow", "dossier"})
package cn.unioncare.tipoffs;

import org.springframework.modulith.ApplicationModule;
