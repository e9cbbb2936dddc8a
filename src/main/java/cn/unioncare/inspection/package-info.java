/**
 * 审计: samples drawn by a seed, cases read from top to bottom, findings with their replies and deadlines, and their closing.
 * It changes nothing of a case; what it found is a case of its own.
 */
@ApplicationModule(allowedDependencies = {"shared", "calendar", "quota", "organisation", "recusal", "registry", "documents", "audit",
    "workflow", "dossier", "history", "statistics", "board"})
package cn.unioncare.inspection;

import org.springframework.modulith.ApplicationModule;
