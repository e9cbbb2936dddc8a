/**
 * The three tables of 豫工文〔2017〕61号 as data: figures that each module counts from its own records, entered figures where
 * no record can tell, checks, snapshots that are signed and locked, and amendments. Knows no flow.
 */
@ApplicationModule(allowedDependencies = {"shared", "calendar", "recusal", "organisation", "spreadsheets", "documents"})
package cn.unioncare.statistics;

import org.springframework.modulith.ApplicationModule;
