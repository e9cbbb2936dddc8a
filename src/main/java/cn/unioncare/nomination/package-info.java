/**
 * 推选、选树、推树: candidates of a programme go through every tier to the union that commends them. The spine is the same for all;
 * what a notice asks for is data ({@code programme}). Which test proves which of the selection cases N1 to N22 stands in
 * {@code src/test/resources/nomination/cases.csv}.
 */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "vault", "organisation", "calendar", "eligibility", "documents",
    "registry", "meetings", "notices", "honours", "quota", "spreadsheets", "workflow", "dossier"})
package cn.unioncare.nomination;

import org.springframework.modulith.ApplicationModule;
