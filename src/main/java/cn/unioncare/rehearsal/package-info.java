/** Walks a whole case through the product's own API, as its people would, and prints what happened. */
@ApplicationModule(allowedDependencies = {})
package cn.unioncare.rehearsal;

import org.springframework.modulith.ApplicationModule;
