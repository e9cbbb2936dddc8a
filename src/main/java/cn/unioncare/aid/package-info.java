/**
 * 常年帮扶: help outside the campaigns. An application is approved by whom its sum asks for, and is paid by payments or ends with
 * the result of a service; a household that is not on file is helped from the union's own money under a temporary record.
 */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "vault", "organisation", "documents", "registry",
    "meetings", "payments", "spreadsheets", "statistics", "workflow", "dossier"})
package cn.unioncare.aid;

import org.springframework.modulith.ApplicationModule;
