package cn.unioncare.organisation.accounts;

import cn.unioncare.organisation.AdministrationRecords;
import cn.unioncare.organisation.Mandates;
import cn.unioncare.organisation.OneTimeSecret;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.TasksInHand;
import cn.unioncare.organisation.Union;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts as their administrators keep them: each opens, changes and closes on a day. */
@Service
public class Accounts {

    private final AccountTable accounts;
    private final OfficeTable offices;
    private final OfficeRules rules;
    private final AccountRights rights;
    private final AccountSearch search;
    private final Mandates mandates;
    private final Secrets secrets;
    private final AdministrationRecords records;
    private final TasksInHand tasks;
    private final Clock clock;

    Accounts(AccountTable accounts, OfficeTable offices, OfficeRules rules, AccountRights rights, AccountSearch search,
             Mandates mandates, Secrets secrets, AdministrationRecords records, TasksInHand tasks, Clock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.rules = rules;
        this.rights = rights;
        this.search = search;
        this.mandates = mandates;
        this.secrets = secrets;
        this.records = records;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * @throws Refusal 400 with each field that is wrong; 404 if the union is not the actor's; 409 if nothing is wrong but
     *                 that the login is taken
     */
    @Transactional
    public Issued open(NewAccount wish, Actor actor) {
        UnionCode union = mandates.union(wish.union(), actor).code();
        accounts.hold(union);
        LocalDate from = firstDay(wish);
        List<FieldError> errors = new ArrayList<>();
        List<Office> given = checked(wish, Optional.of(union), actor, errors);
        if (accounts.find(wish.login()).isPresent()) {
            if (errors.isEmpty()) {
                throw taken();
            }
            errors.addAll(taken().errors());
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        OneTimeSecret secret = secrets.forAccountFrom(from);
        try {
            accounts.add(wish, from, secret);
        } catch (DuplicateKeyException taken) {
            throw taken();
        }
        records.record(union, "ACCOUNT_OPENED", actor, Map.of("login", wish.login(), "from", from));
        given.forEach(office -> give(wish.login(), union, office, actor));
        return new Issued(search.get(wish.login(), actor), secret.text(), secret.until());
    }

    /** Everything that would keep the account from being opened, however little of the wish is sound. */
    public List<FieldError> obstacles(NewAccount wish, Actor actor) {
        List<FieldError> errors = new ArrayList<>();
        if (wish.login() != null && accounts.find(wish.login()).isPresent()) {
            errors.addAll(taken().errors());
        }
        Optional<UnionCode> union = mandates.find(wish.union(), actor).map(Union::code);
        if (union.isEmpty()) {
            errors.add(new FieldError("union", Mandates.unknown().getMessage()));
        }
        checked(wish, union, actor, errors);
        return errors;
    }

    private List<Office> checked(NewAccount wish, Optional<UnionCode> union, Actor actor, List<FieldError> errors) {
        LocalDate from = firstDay(wish);
        if (from.isBefore(LocalDate.now(clock))) {
            errors.add(new FieldError("from", "启用日期不能早于今天"));
        }
        if (union.flatMap(accounts::lastDayOf).isPresent()) {
            errors.add(new FieldError("union", "该工会已撤销或即将撤销，不能再开立账号"));
        }
        return rules.checked(wish.offices(), List.of(), union, from, actor, errors);
    }

    private LocalDate firstDay(NewAccount wish) {
        return wish.from() == null ? LocalDate.now(clock) : wish.from();
    }

    private static Refusal taken() {
        return Refusal.conflict("login", "该账号已被使用，请换一个");
    }

    @Transactional
    public AccountCard rename(String login, String name, Actor actor) {
        AccountRow account = open(login, actor);
        accounts.rename(login, name.strip());
        records.record(account.union(), "ACCOUNT_RENAMED", actor, Map.of("login", login));
        return search.get(login, actor);
    }

    @Transactional
    public AccountCard giveOffice(String login, OfficeWish wish, Actor actor) {
        AccountRow account = open(login, actor);
        List<FieldError> errors = new ArrayList<>();
        Office office = rules.office(wish, account.validFrom(), "", errors).orElse(null);
        if (office != null) {
            rules.problem(office, offices.of(login), Optional.of(account.union()), actor)
                .ifPresent(rule -> errors.add(new FieldError("role", rule)));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        give(login, account.union(), office, actor);
        accounts.touch(login);
        return search.get(login, actor);
    }

    /** @param from the first day on which the person holds the role no more; not before today */
    @Transactional
    public AccountCard endOffice(String login, Role role, LocalDate from, Actor actor) {
        AccountRow account = open(login, actor);
        notInThePast(from, "免去日期不能早于今天");
        List<Office> ending = offices.of(login).stream().filter(office -> office.role() == role && office.isOpenOn(from))
            .toList();
        if (ending.isEmpty()) {
            throw Refusal.conflict("该账号在 " + from + " 没有担任" + role.label());
        }
        if (role == Role.ADMIN) {
            requireSomebodyRemains(account);
        }
        ending.forEach(office -> offices.end(login, office, from));
        accounts.touch(login);
        records.record(account.union(), "OFFICE_ENDED", actor, Map.of("login", login, "role", role.code(), "from", from));
        tasks.giveBackOf(login);
        return search.get(login, actor);
    }

    /** Ends what the person has open: the old password opens nothing any more. */
    @Transactional
    public Issued reset(String login, Actor actor) {
        AccountRow account = open(login, actor);
        OneTimeSecret secret = secrets.forAccountFrom(account.validFrom());
        accounts.reset(login, secret);
        records.record(account.union(), "SECRET_RESET", actor, Map.of("login", login));
        return new Issued(search.get(login, actor), secret.text(), secret.until());
    }

    /** @param from the first day on which the account opens nothing; not before today */
    @Transactional
    public AccountCard close(String login, LocalDate from, Actor actor) {
        AccountRow account = open(login, actor);
        notInThePast(from, "停用日期不能早于今天");
        List<Office> held = offices.of(login).stream().filter(office -> office.isOpenOn(from)).toList();
        if (held.stream().anyMatch(office -> office.role() == Role.ADMIN)) {
            requireSomebodyRemains(account);
        }
        held.forEach(office -> offices.end(login, office, from));
        accounts.close(login, from.minusDays(1));
        records.record(account.union(), "ACCOUNT_CLOSED", actor, Map.of("login", login, "from", from));
        tasks.giveBackOf(login);
        return search.get(login, actor);
    }

    private AccountRow open(String login, Actor actor) {
        AccountRow account = rights.managed(login, actor);
        if (!account.isOpenOn(LocalDate.now(clock))) {
            throw Refusal.conflict("该账号已停用，不能再变更");
        }
        return account;
    }

    private void give(String login, UnionCode union, Office office, Actor actor) {
        offices.give(login, office);
        records.record(union, "OFFICE_GIVEN", actor, AdministrationRecords.period(
            Map.of("login", login, "role", office.role().code()), office.from(), office.until()));
    }

    private void notInThePast(LocalDate from, String otherwise) {
        if (from.isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("from", otherwise);
        }
    }

    private void requireSomebodyRemains(AccountRow account) {
        if (mandates.isTop(account.union())
                && accounts.othersWithoutEnd(account.union(), Role.ADMIN.code(), account.login()) == 0) {
            throw Refusal.conflict("最上级工会至少应保留一名管理员，请先另行任命");
        }
    }
}
