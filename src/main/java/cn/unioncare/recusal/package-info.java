/**
 * 回避与分离: who may have to do with which case. The table of duties that one person may not unite, who is kin of whose
 * household, and what the law makes of both. A flow tells what was done in its cases ({@link cn.unioncare.recusal.CaseDeeds}),
 * and who stands in their households ({@link cn.unioncare.recusal.Households}).
 */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "organisation", "vault"})
package cn.unioncare.recusal;

import org.springframework.modulith.ApplicationModule;
