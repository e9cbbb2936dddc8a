/** Required materials, code lists, the letter of authorisation, written notices, and the papers that are scanned. */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "organisation", "vault"})
package cn.unioncare.documents;

import org.springframework.modulith.ApplicationModule;
