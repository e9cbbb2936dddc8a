/** Who somebody is: passwords and one-time secrets, the checks of a sign-in, open sessions. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "vault"})
package cn.unioncare.signin;

import org.springframework.modulith.ApplicationModule;
