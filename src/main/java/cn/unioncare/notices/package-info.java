/** One publicity for all flows: what is posted, for how long, and what people object. */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "vault", "organisation", "calendar", "documents", "registry", "workflow", "dossier"})
package cn.unioncare.notices;

import org.springframework.modulith.ApplicationModule;
