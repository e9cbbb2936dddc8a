/**
 * Required materials, code lists, the letter of authorisation, written notices, the papers that are scanned, and the
 * official papers that are filled in from a template.
 */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "organisation", "vault", "spreadsheets"})
package cn.unioncare.documents;

import org.springframework.modulith.ApplicationModule;
