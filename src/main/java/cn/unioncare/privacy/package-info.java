/**
 * What every module that keeps something of persons answers: what it holds of one, and that it is erased when its time has
 * come. The port only, so that modules of any height can answer it.
 */
@ApplicationModule(allowedDependencies = {"shared", "vault"})
package cn.unioncare.privacy;

import org.springframework.modulith.ApplicationModule;
