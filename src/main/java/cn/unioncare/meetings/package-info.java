/** A meeting as an act: who came, who had to withdraw, how they voted, and whether that carries. */
@ApplicationModule(allowedDependencies = {"shared", "documents", "organisation"})
package cn.unioncare.meetings;

import org.springframework.modulith.ApplicationModule;
