/**
 * A meeting as one act: who came, who had to withdraw, how each candidate was voted on, and whether that carries. What
 * waits for a meeting is told by the flows, through {@link cn.unioncare.meetings.DecidedByMeeting}; this module knows none.
 */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "vault", "organisation", "documents", "registry",
    "workflow"})
package cn.unioncare.meetings;

import org.springframework.modulith.ApplicationModule;
