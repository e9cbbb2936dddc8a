/** 荣誉登记: who holds which title, what followed from it, and that it was taken away; for every programme and the years before. */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "vault", "organisation", "spreadsheets", "documents", "registry"})
package cn.unioncare.honours;

import org.springframework.modulith.ApplicationModule;
