/** 帮扶资金: funds and their entries, the gate and the caps, payments, batches and bank files, vouchers, reversal, recovery. */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "vault", "organisation", "calendar", "eligibility",
    "documents", "registry", "spreadsheets", "statistics", "workflow", "dossier"})
package cn.unioncare.payments;

import org.springframework.modulith.ApplicationModule;
