/**
 * 督查考核: orders of inspection with answer and rectification, summaries of work collected upward, and the yearly figures, each
 * counted from the records. Knows no flow; what it must count of them comes through {@code statistics}' families of figures.
 */
@ApplicationModule(allowedDependencies = {"shared", "recusal", "calendar", "organisation", "vault", "spreadsheets", "documents", "registry",
    "statistics", "workflow", "dossier", "board"})
package cn.unioncare.oversight;

import org.springframework.modulith.ApplicationModule;
