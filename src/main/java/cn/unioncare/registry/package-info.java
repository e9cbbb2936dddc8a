/** 一户一档: households, their archives with state and history, plan, contact card and help ledger; all numbers. */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "organisation", "vault", "spreadsheets", "documents", "statistics"})
package cn.unioncare.registry;

import org.springframework.modulith.ApplicationModule;
