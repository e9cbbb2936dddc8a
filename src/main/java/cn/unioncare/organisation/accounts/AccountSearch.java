package cn.unioncare.organisation.accounts;

import cn.unioncare.organisation.Mandates;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts within an administrator's own subtree. */
@Service
public class AccountSearch {

    /**
     * @param union only accounts of that union and of all below it; null for the administrator's own
     * @param role  only those who hold or will hold that role; null for all
     * @param text  a part of the name or the login; null for all
     * @param state OPEN, FUTURE or CLOSED; null for all
     * @param limit how many at most
     * @param after the {@code next} of the page before; null for the first
     */
    public record Wish(String union, String role, String text, String state, int limit, String after) { }

    private final AccountTable accounts;
    private final OfficeTable offices;
    private final AccountRights rights;
    private final Mandates mandates;
    private final Clock clock;

    AccountSearch(AccountTable accounts, OfficeTable offices, AccountRights rights, Mandates mandates, Clock clock) {
        this.accounts = accounts;
        this.offices = offices;
        this.rights = rights;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<AccountCard> list(Wish wish, Actor actor) {
        String union = mandates.union(wish.union() == null ? actor.union().value() : wish.union(), actor).code().value();
        String text = wish.text() == null || wish.text().isBlank() ? null : wish.text().strip();
        List<AccountRow> found = accounts.list(
            new Wish(union, wish.role(), text, wish.state(), wish.limit(), wish.after()), text);
        Page<AccountRow> page = Page.of(found, wish.limit(), AccountRow::login);
        Map<String, List<Office>> held = offices.of(page.items().stream().map(AccountRow::login).toList());
        return page.map(row -> card(row, held.getOrDefault(row.login(), List.of()), actor));
    }

    @Transactional(readOnly = true)
    public AccountCard get(String login, Actor actor) {
        return card(rights.seen(login, actor), offices.of(login), actor);
    }

    private AccountCard card(AccountRow row, List<Office> held, Actor actor) {
        AccountCard.State state = row.stateOn(LocalDate.now(clock));
        return new AccountCard(row.login(), row.name(), row.union().value(), row.unionName(), state, state.label(),
            row.validFrom(), row.validUntil(), held.stream().map(this::held).toList(), row.waiting(),
            rights.refusal(row, held, actor).orElse(null));
    }

    private AccountCard.HeldOffice held(Office office) {
        LocalDate today = LocalDate.now(clock);
        AccountCard.State state = !office.isOpenOn(today) ? AccountCard.State.CLOSED
            : office.from().isAfter(today) ? AccountCard.State.FUTURE : AccountCard.State.OPEN;
        return new AccountCard.HeldOffice(office.role().code(), office.role().label(), office.from(), office.until(), state);
    }
}
