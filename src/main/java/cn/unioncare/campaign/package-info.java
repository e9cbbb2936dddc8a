/**
 * 两节送温暖: each union's campaign from plan to final report; every household on file and every family in sudden need is visited
 * or it is said why not (豫工文〔2017〕61号). The coverage is counted from the registry and never from a list of the campaign's own.
 */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "vault", "organisation", "documents", "registry",
    "payments", "spreadsheets", "statistics", "workflow", "dossier"})
package cn.unioncare.campaign;

import org.springframework.modulith.ApplicationModule;
