/** Required materials, code lists, the letter of authorisation, written notices. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "vault"})
package cn.unioncare.documents;

import org.springframework.modulith.ApplicationModule;
