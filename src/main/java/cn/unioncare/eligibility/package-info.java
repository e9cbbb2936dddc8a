/**
 * Says whether a household's figures make a hardship worker and of which category, clause by clause, by the tables
 * of its time and the standard of its place; it stores nothing.
 */
@ApplicationModule(allowedDependencies = {"shared"})
package cn.unioncare.eligibility;

import org.springframework.modulith.ApplicationModule;
