/** Due dates, reminders, and what superiors and auditors look at. May read every module; no module reads it. */
@ApplicationModule
package cn.unioncare.supervision;

import org.springframework.modulith.ApplicationModule;
