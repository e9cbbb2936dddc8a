package cn.unioncare.statistics;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.spreadsheets.RowError;
import cn.unioncare.spreadsheets.SheetFile;
import cn.unioncare.spreadsheets.SheetPlan;
import cn.unioncare.spreadsheets.SheetRow;
import cn.unioncare.spreadsheets.Spreadsheets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** The same figures in Excel: a template that holds every column to be entered, and its import, all of it or nothing. */
@Service
public class EntrySheet {

    private static final String SHEET = "填报内容";
    private static final String CODE = "栏目编码";
    private static final String NAME = "栏目";
    private static final String UNIT = "单位";
    private static final String VALUE = "数值";
    private static final SheetPlan PLAN = new SheetPlan(SHEET, List.of(CODE, NAME, UNIT, VALUE).stream()
        .map(title -> new SheetPlan.Column(title, false)).toList(), 200);

    private final StatTables tables;
    private final Entering entering;

    EntrySheet(StatTables tables, Entering entering) {
        this.tables = tables;
        this.entering = entering;
    }

    /** @throws Refusal 404 if there is no such table */
    public OfficialPaper template(String tableId) {
        StatTable table = tables.get(tableId);
        List<List<String>> rows = table.entered().stream().map(column ->
            List.of(column.id(), column.title(), column.unit().isMoney() ? Unit.YUAN.label() : column.unit().label(), "")).toList();
        return new OfficialPaper(table.title() + "填报模板.xlsx", OfficialPaper.Format.EXCEL, Spreadsheets.of(List.of(
            Spreadsheets.page(SHEET, List.of(CODE, NAME, UNIT, VALUE), rows),
            Spreadsheets.page("填写说明", List.of("说明"), List.of(List.of("只填写“数值”一列；金额以元填写；不填的行不导入。"))))));
    }

    /** @throws Refusal 400 naming each row that is wrong, 413 if it is too large; then nothing has been entered */
    public List<Entering.Entered> read(Wish wish, byte[] file, Actor actor) {
        SheetFile sheet = SheetFile.read(file, List.of(PLAN));
        List<RowError> errors = new ArrayList<>(sheet.errors());
        StatTable table = tables.get(wish.table());
        List<Entering.NewEntry> items = new ArrayList<>();
        sheet.rows(SHEET).stream().filter(row -> !row.at(VALUE).isEmpty()).forEach(row -> read(row, table, items, errors));
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors.stream().map(error -> new FieldError(
                error.sheet() + "第" + error.row() + "行" + error.column(), error.message())).toList());
        }
        return entering.enter(wish, items, "Excel 导入", actor);
    }

    private static void read(SheetRow row, StatTable table, List<Entering.NewEntry> items, List<RowError> errors) {
        String code = row.at(CODE);
        table.entered().stream().filter(column -> column.id().equals(code)).findFirst().ifPresentOrElse(column -> {
            try {
                items.add(new Entering.NewEntry(code, column.unit().checked(VALUE, new BigDecimal(row.at(VALUE)))));
            } catch (NumberFormatException noNumber) {
                errors.add(new RowError(SHEET, row.number(), VALUE, "应填写数字"));
            } catch (Refusal wrong) {
                errors.add(new RowError(SHEET, row.number(), VALUE, wrong.errors().get(0).message()));
            }
        }, () -> errors.add(new RowError(SHEET, row.number(), CODE, "本表没有这一项填报内容")));
    }
}
