/**
 * 困难职工建档立卡: a household's application goes 申请-调查-评议-审核-认定-录入-帮扶 (冀工办发〔2017〕44号). The root holds the
 * record of every step and the rules between them; {@code process} ties them to the model.
 */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "vault", "organisation", "calendar", "eligibility", "documents",
    "registry", "meetings", "notices", "workflow", "dossier"})
package cn.unioncare.hardship;

import org.springframework.modulith.ApplicationModule;
