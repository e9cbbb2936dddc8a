package cn.unioncare.organisation.accounts;

import cn.unioncare.organisation.AdministrationRecords;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.TasksInHand;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 移交: the offices of one person go to another of the same union, and what was claimed back to the office. */
@Service
public class Handovers {

    /**
     * @param issued        the successor's account with its one-time secret; null where there was an account
     * @param tasksReturned how many claimed tasks went back to the office at once; with a later day they go back then
     */
    public record Done(AccountCard from, AccountCard to, Issued issued, int tasksReturned) { }

    private final Accounts accounts;
    private final AccountTable table;
    private final OfficeTable offices;
    private final OfficeRules rules;
    private final AccountRights rights;
    private final AccountSearch search;
    private final TasksInHand tasks;
    private final AdministrationRecords records;
    private final Clock clock;

    Handovers(Accounts accounts, AccountTable table, OfficeTable offices, OfficeRules rules, AccountRights rights,
              AccountSearch search, TasksInHand tasks, AdministrationRecords records, Clock clock) {
        this.accounts = accounts;
        this.table = table;
        this.offices = offices;
        this.rules = rules;
        this.rights = rights;
        this.search = search;
        this.tasks = tasks;
        this.records = records;
        this.clock = clock;
    }

    /** @throws Refusal 400 if the successor could not hold all of the offices; 403, 404 or 409 as for each of the two */
    @Transactional
    public Done handOver(String login, HandoverWish wish, Actor actor) {
        AccountRow leaving = rights.managed(login, actor);
        refuseIfWrong(wish, login);
        List<Office> left = offices.of(login).stream().filter(office -> office.isOpenOn(wish.from())).toList();
        if (left.isEmpty()) {
            throw Refusal.conflict("该账号在 " + wish.from() + " 以后没有岗位，不需要移交");
        }
        Optional<Issued> issued = Optional.ofNullable(wish.newAccount()).map(fresh -> accounts.open(
            new NewAccount(fresh.login(), fresh.name(), leaving.union().value(), wish.from(), List.of()), actor));
        String successor = issued.map(open -> open.account().login()).orElse(wish.to());
        AccountRow taking = successor(successor, leaving, wish.from(), actor);
        left.forEach(office -> move(office, leaving, taking, wish.from(), actor));
        List.of(login, successor).forEach(table::touch);
        records.record(leaving.union(), "HANDED_OVER", actor, Map.of("login", login, "to", successor, "from", wish.from()));
        int returned = tasks.giveBackOf(login);
        AccountCard card = wish.closing() ? accounts.close(login, wish.from(), actor) : search.get(login, actor);
        return new Done(card, search.get(successor, actor), issued.orElse(null), returned);
    }

    private void refuseIfWrong(HandoverWish wish, String login) {
        if (wish.from().isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("from", "移交日期不能早于今天");
        }
        if ((wish.to() == null) == (wish.newAccount() == null)) {
            throw Refusal.invalid("to", "请填写接收人账号，或填写新账号，二者填一项");
        }
        if (login.equals(wish.to())) {
            throw Refusal.invalid("to", "不能移交给本人");
        }
    }

    private AccountRow successor(String login, AccountRow leaving, LocalDate from, Actor actor) {
        AccountRow taking = table.find(login).filter(account -> account.union().equals(leaving.union()))
            .orElseThrow(() -> Refusal.invalid("to", "接收人应是同一工会的账号"));
        rights.refusal(taking, offices.of(login), actor).ifPresent(rule -> {
            throw Refusal.forbidden(rule);
        });
        if (!taking.isOpenOn(from) || taking.validFrom().isAfter(from) || taking.validUntil() != null) {
            throw Refusal.invalid("to", "接收人的账号在移交日期以后应当有效");
        }
        return taking;
    }

    // An office that the successor holds anyway for the whole time needs no second one.
    private void move(Office office, AccountRow leaving, AccountRow taking, LocalDate from, Actor actor) {
        Office rest = office.after(from);
        List<Office> held = offices.of(taking.login());
        offices.end(leaving.login(), office, from);
        if (held.stream().noneMatch(other -> other.role() == rest.role() && other.covers(rest))) {
            rules.problem(rest, held, Optional.of(taking.union()), actor).ifPresent(rule -> {
                throw Refusal.invalid("to", rule);
            });
            offices.give(taking.login(), rest);
        }
        tell(rest.role(), leaving, taking, rest, actor);
    }

    private void tell(Role role, AccountRow leaving, AccountRow taking, Office rest, Actor actor) {
        records.record(leaving.union(), "OFFICE_ENDED", actor,
            Map.of("login", leaving.login(), "role", role.code(), "from", rest.from()));
        records.record(taking.union(), "OFFICE_GIVEN", actor, AdministrationRecords.period(
            Map.of("login", taking.login(), "role", role.code()), rest.from(), rest.until()));
    }
}
