/**
 * Turns "so many working days" into dates, by the State Council's holiday notices, and says where a date still
 * depends on a notice that has not appeared.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package cn.unioncare.calendar;

import org.springframework.modulith.ApplicationModule;
