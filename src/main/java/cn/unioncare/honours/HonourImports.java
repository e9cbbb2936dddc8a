package cn.unioncare.honours;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.spreadsheets.RowError;
import cn.unioncare.spreadsheets.SheetFile;
import cn.unioncare.spreadsheets.SheetRow;
import cn.unioncare.spreadsheets.Spreadsheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The titles of the years before this product, from one Excel file: all of them or none, after a preview that does the same. */
@Service
public class HonourImports {

    private static final int MOST_ERRORS = 200;

    /** @param rows how many titles the file holds */
    public record Preview(int rows, List<RowError> errors) { }

    /** @param numbers under which they stand in the register */
    public record Applied(List<String> numbers) { }

    private record Outcome(int rows, List<String> numbers, List<RowError> errors) { }

    private final Honours honours;
    private final Unions unions;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate eachRow;

    HonourImports(Honours honours, Unions unions, Clock clock, PlatformTransactionManager transactions) {
        this.honours = honours;
        this.unions = unions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.eachRow = new TransactionTemplate(transactions);
        this.eachRow.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public OfficialPaper template() {
        return new OfficialPaper("以往荣誉导入模板.xlsx", OfficialPaper.Format.EXCEL, Spreadsheets.of(List.of(
            Spreadsheets.page(EarlierHonour.PLAN.name(), EarlierHonour.titles(), List.of()),
            Spreadsheets.page("填写说明", List.of("栏目", "说明"), EarlierHonour.instructions()))));
    }

    /** @throws Refusal 400 or 413 if the file cannot be read at all */
    public Preview preview(byte[] file, Actor actor) {
        Outcome outcome = run(file, actor, true);
        return new Preview(outcome.rows(), outcome.errors());
    }

    /** @throws Refusal 400 with each row that is wrong: then nothing has been imported; 413 if it is too large */
    public Applied apply(byte[] file, Actor actor) {
        Outcome outcome = run(file, actor, false);
        if (!outcome.errors().isEmpty()) {
            throw Refusal.invalid(outcome.errors().stream().map(error -> new FieldError(
                error.sheet() + "第" + error.row() + "行" + error.column(), error.message())).toList());
        }
        return new Applied(outcome.numbers());
    }

    private Outcome run(byte[] bytes, Actor actor, boolean takeBack) {
        if (!actor.is("clerk")) {
            throw Refusal.forbidden("以往荣誉由经办人导入");
        }
        SheetFile file = SheetFile.read(bytes, List.of(EarlierHonour.PLAN));
        List<SheetRow> rows = file.rows(EarlierHonour.PLAN.name());
        return transaction.execute(status -> {
            Outcome outcome = new Outcome(rows.size(), new ArrayList<>(), new ArrayList<>(file.errors()));
            rows.forEach(row -> enter(row, outcome, actor));
            if (rows.isEmpty() && outcome.errors().isEmpty()) {
                outcome.errors().add(new RowError("", 0, "", "文件中没有填写任何荣誉"));
            }
            if (takeBack || !outcome.errors().isEmpty()) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    // Each row in a savepoint of its own, so that one that is there already leaves the rest to be checked too.
    private void enter(SheetRow row, Outcome outcome, Actor actor) {
        if (outcome.errors().size() >= MOST_ERRORS) {
            return;
        }
        EarlierHonour.of(row, unions, LocalDate.now(clock), actor, outcome.errors()).ifPresent(honour -> {
            try {
                outcome.numbers().add(eachRow.execute(status -> honours.register(honour, actor)));
            } catch (DuplicateKeyException entered) {
                outcome.errors().add(new RowError(row.sheet(), row.number(), "", "该个人或集体同一天获得的这项荣誉已经登记"));
            }
        });
    }
}
