/** The front door: signing in, who may come to which path at all, the form of every refusal, the description of the API. */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "signin"})
package cn.unioncare.web;

import org.springframework.modulith.ApplicationModule;
