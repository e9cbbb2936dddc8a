/**
 * 个人信息权利: a person is told what is held of him (查阅), has it put right (更正), and sees it destroyed when its time has
 * come (到期销毁). Asks every module through the port of {@code privacy} and reads nobody's tables.
 */
@ApplicationModule(allowedDependencies = {"shared", "privacy", "recusal", "vault", "calendar", "organisation", "documents",
    "registry", "hardship", "workflow"})
package cn.unioncare.rights;

import org.springframework.modulith.ApplicationModule;
