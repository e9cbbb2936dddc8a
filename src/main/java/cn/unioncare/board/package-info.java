/**
 * 督查看板: how the cases of a subtree stand, by union and flow; where they wait and for how long; what has failed. It reads
 * what the engine and the publicities hold, each figure with the list behind it, and writes nothing but the retry of a job.
 */
@ApplicationModule(allowedDependencies = {"shared", "calendar", "organisation", "recusal", "workflow"})
package cn.unioncare.board;

import org.springframework.modulith.ApplicationModule;
