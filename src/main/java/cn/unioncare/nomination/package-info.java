/** 推选、选树、推树: rounds of an honour and the nominations that rise through the tiers; every programme is data. */
@ApplicationModule(allowedDependencies = {"shared", "documents", "vault", "workflow"})
package cn.unioncare.nomination;

import org.springframework.modulith.ApplicationModule;
