package cn.unioncare.organisation.roster;

import cn.unioncare.organisation.Mandates;
import cn.unioncare.organisation.accounts.Accounts;
import cn.unioncare.organisation.accounts.Issued;
import cn.unioncare.organisation.units.Unit;
import cn.unioncare.organisation.units.Units;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.spreadsheets.RowError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Units and accounts from one file, all of them or none. The preview does what the import would do, by the same rules
 * and in the same order, and takes it back: what it says is what will happen.
 */
@Service
public class Imports {

    private static final int MOST_ERRORS = 2000;

    /** @param accounts without their secrets, which nobody has yet */
    public record Preview(List<Unit> units, List<PlannedAccount> accounts, List<RowError> errors) { }

    /** @param roles their labels */
    public record PlannedAccount(String login, String name, String union, List<String> roles) { }

    /** What is shown once. */
    public record Applied(int units, List<Issued> issued) { }

    private record Outcome(List<Unit> units, List<Issued> issued, RowErrors errors) { }

    private final Units units;
    private final Accounts accounts;
    private final RosterForms forms;
    private final Mandates mandates;
    private final TransactionTemplate transaction;
    private final TransactionTemplate eachRow;

    Imports(Units units, Accounts accounts, RosterForms forms, Mandates mandates, PlatformTransactionManager transactions) {
        this.units = units;
        this.accounts = accounts;
        this.forms = forms;
        this.mandates = mandates;
        this.transaction = new TransactionTemplate(transactions);
        this.eachRow = new TransactionTemplate(transactions);
        this.eachRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @throws Refusal 400 or 413 if the file cannot be read at all */
    public Preview preview(byte[] bytes, Actor actor) {
        Outcome outcome = run(bytes, actor, true);
        List<PlannedAccount> planned = outcome.issued().stream().map(Issued::account).map(account -> new PlannedAccount(
            account.login(), account.name(), account.unionName(),
            account.offices().stream().map(office -> office.label()).toList())).toList();
        return new Preview(outcome.units(), planned, outcome.errors().all());
    }

    /** @throws Refusal 400 with each row that is wrong: then nothing has been imported; 413 if it is too large */
    public Applied apply(byte[] bytes, Actor actor) {
        Outcome outcome = run(bytes, actor, false);
        if (!outcome.errors().isEmpty()) {
            throw Refusal.invalid(outcome.errors().all().stream().map(error -> new FieldError(
                error.sheet() + "第" + error.row() + "行" + error.column(), error.message())).toList());
        }
        return new Applied(outcome.units().size(), outcome.issued());
    }

    private Outcome run(byte[] bytes, Actor actor, boolean takeBack) {
        mandates.requireAdministrator(actor);
        RosterFile file = RosterFile.read(bytes);
        return transaction.execute(status -> {
            Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new RowErrors(file.errors()));
            file.units().forEach(row -> row(row, Column.UNIT_CODE, Column.PARENT, outcome, forms.unit(row),
                wish -> units.obstacles(wish, actor), wish -> outcome.units().add(units.create(wish, actor))));
            file.accounts().forEach(row -> row(row, Column.LOGIN, Column.UNION, outcome, forms.account(row),
                wish -> accounts.obstacles(wish, actor), wish -> outcome.issued().add(accounts.open(wish, actor))));
            if (outcome.units().isEmpty() && outcome.issued().isEmpty() && outcome.errors().isEmpty()) {
                outcome.errors().add(new RowError("", 0, "", "文件中没有填写任何工会或人员"));
            }
            if (takeBack || !outcome.errors().isEmpty()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    // Each row in a savepoint of its own, so that one that fails leaves the rest to be checked too.
    private <T> void row(RosterRow row, Column key, Column above, Outcome outcome, RosterForms.Filled<T> filled,
                         Function<T, List<FieldError>> obstacles, Consumer<T> work) {
        if (outcome.errors().size() >= MOST_ERRORS) {
            return;
        }
        outcome.errors().ofCells(row, filled.errors());
        outcome.errors().ofRules(row, key, above, obstacles.apply(filled.form()));
        if (outcome.errors().isSound(row, above)) {
            try {
                eachRow.executeWithoutResult(status -> work.accept(filled.form()));
            } catch (Refusal refusal) {
                outcome.errors().ofRules(row, key, above, refusal.errors().isEmpty()
                    ? List.of(new FieldError("", refusal.getMessage())) : refusal.errors());
            }
        }
        outcome.errors().rowEnds(row, key, above);
    }
}
