/** Unions, their tree and their review route; the people, their roles, and what these open in the engine. */
@ApplicationModule(allowedDependencies = {"shared", "spreadsheets"})
package cn.unioncare.organisation;

import org.springframework.modulith.ApplicationModule;
