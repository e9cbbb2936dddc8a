package cn.unioncare.organisation.accounts;

import cn.unioncare.organisation.Mandates;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which accounts an administrator may manage. Two pairs of eyes: nobody manages the own account, and those who stand
 * over others or over much data are managed from above, so that no administrator makes himself a second one.
 */
@Component
class AccountRights {

    private final Mandates mandates;
    private final AccountTable accounts;
    private final OfficeTable offices;
    private final Clock clock;

    AccountRights(Mandates mandates, AccountTable accounts, OfficeTable offices, Clock clock) {
        this.mandates = mandates;
        this.accounts = accounts;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * The account, held with all others of its union until the transaction ends.
     *
     * @throws Refusal 404 if it is not there or not the actor's; 403 naming the rule if the actor may not manage it
     */
    AccountRow managed(String login, Actor actor) {
        AccountRow account = seen(login, actor);
        accounts.hold(account.union());
        refusal(account, offices.of(login), actor).ifPresent(rule -> {
            throw Refusal.forbidden(rule);
        });
        return accounts.find(login).orElseThrow();
    }

    /** @throws Refusal 404 if it is not there or not the actor's */
    AccountRow seen(String login, Actor actor) {
        mandates.requireAdministrator(actor);
        return accounts.find(login).filter(account -> mandates.isWithin(account.union(), actor))
            .orElseThrow(() -> Refusal.notFound("没有这个账号，或者它不在您的管理范围内"));
    }

    /** @return why the actor may not manage that account; empty where it may be managed */
    Optional<String> refusal(AccountRow account, List<Office> held, Actor actor) {
        if (account.login().equals(actor.login())) {
            return Optional.of("不能管理本人的账号，请由其他管理员办理");
        }
        LocalDate today = LocalDate.now(clock);
        boolean reserved = held.stream().anyMatch(office -> office.role().isGivenFromAbove() && office.isOpenOn(today));
        return reserved && !mandates.standsAbove(actor, account.union())
            ? Optional.of("管理员、审计员和数据导出员的账号由上级工会管理员管理") : Optional.empty();
    }

    /** Whether the actor may give that role in that union. */
    boolean mayGive(Role role, UnionCode union, Actor actor) {
        return !role.isGivenFromAbove() || mandates.standsAbove(actor, union);
    }
}
