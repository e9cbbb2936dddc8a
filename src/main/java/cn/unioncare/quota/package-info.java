/**
 * How many may be nominated and of which kind (名额和人员比例): what a set of nominees breaks, what a further choice leaves, and
 * how places are shared out. Values only; who holds which places is kept by the flow that asks.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package cn.unioncare.quota;

import org.springframework.modulith.ApplicationModule;
