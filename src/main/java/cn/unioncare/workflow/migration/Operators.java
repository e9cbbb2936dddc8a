package cn.unioncare.workflow.migration;

import cn.unioncare.organisation.Account;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.Actor;

/** In whose name cases are moved: a model is every union's, so only those may who look after the installation. */
final class Operators {

    private final People people;

    Operators(People people) {
        this.people = people;
    }

    /** @throws CannotMigrate if there is no such account today, or it is no system administrator's */
    Actor named(String login) {
        Account account = people.find(login).map(Account::new)
            .orElseThrow(() -> new CannotMigrate("没有账号 " + login + "，或者账号今天无效"));
        if (!account.person().isSystemAdministrator()) {
            throw new CannotMigrate("账号 " + login + " 不是系统管理员，不能变更在办案件的模型");
        }
        return account.actor();
    }
}
