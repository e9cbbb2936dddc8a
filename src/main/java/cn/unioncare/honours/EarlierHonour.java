package cn.unioncare.honours;

import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.spreadsheets.RowError;
import cn.unioncare.spreadsheets.SheetPlan;
import cn.unioncare.spreadsheets.SheetRow;
import cn.unioncare.vault.IdNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A title of the years before, as a row of a sheet tells it. */
final class EarlierHonour {

    static final SheetPlan PLAN = new SheetPlan("荣誉", Arrays.stream(Column.values())
        .map(column -> new SheetPlan.Column(column.title, column == Column.DAY)).toList(), 2000);
    /** What is written into the ledger, which nobody can erase, must not look like a number of a person. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d{7}");

    private enum Column {
        TITLE("荣誉称号", 100), LEVEL("级别", 10), KIND("类别", 10), NAME("姓名或集体名称", 100), ID_NUMBER("身份证号", 18),
        UNION("工会编码", 12), AWARDER("授予单位", 100), DAY("授予日期", 20), DOCUMENT("文号", 60), CERTIFICATE("证书编号", 60);

        private final String title;
        private final int longest;

        Column(String title, int longest) {
            this.title = title;
            this.longest = longest;
        }
    }

    private final SheetRow row;
    private final List<RowError> errors = new ArrayList<>();

    private EarlierHonour(SheetRow row) {
        this.row = row;
    }

    /**
     * @param errors what is wrong with the row is added to them
     * @return empty if something is
     */
    static Optional<NewHonour> of(SheetRow row, Unions unions, LocalDate today, Actor actor, List<RowError> errors) {
        EarlierHonour read = new EarlierHonour(row);
        NewHonour honour = read.honour(unions, today, actor);
        errors.addAll(read.errors);
        return read.errors.isEmpty() ? Optional.of(honour) : Optional.empty();
    }

    /** What stands in the template beside the titles. */
    static List<List<String>> instructions() {
        return List.of(List.of("级别", "填：" + Arrays.stream(Level.values()).map(Level::label).collect(Collectors.joining("、"))),
            List.of("类别", "填“个人”或“集体”"), List.of("身份证号", "个人必填；只保存为不可还原的校验值，用于核对是否已获同一荣誉或省级以上荣誉"),
            List.of("工会编码", "个人或集体所属工会，须为本工会或下级工会"), List.of("授予日期", "如 2019-05-01"),
            List.of("证书编号", "没有的留空"));
    }

    static List<String> titles() {
        return Arrays.stream(Column.values()).map(column -> column.title).toList();
    }

    private NewHonour honour(Unions unions, LocalDate today, Actor actor) {
        String title = must(Column.TITLE);
        Level level = oneOf(Column.LEVEL, Level.ofLabel(must(Column.LEVEL)), "没有这种级别，应为单位、县级、市级、省级、国家级之一");
        String kind = oneOf(Column.KIND, Optional.of(must(Column.KIND)).filter(List.of("个人", "集体")::contains), "应填“个人”或“集体”");
        String name = must(Column.NAME);
        UnionCode union = oneOf(Column.UNION, code(must(Column.UNION)).filter(within(unions, actor)), "没有这个工会，或者它不在您的办理范围内");
        String awarder = must(Column.AWARDER);
        LocalDate day = oneOf(Column.DAY, day(must(Column.DAY)), "应为日期，如 2019-05-01");
        if (day != null && day.isAfter(today)) {
            wrong(Column.DAY, "授予日期不能晚于今天");
        }
        String document = must(Column.DOCUMENT);
        if (NUMBER_OF_A_PERSON.matcher(document).find()) {
            wrong(Column.DOCUMENT, "文号中不能有证件、电话号码");
        }
        Holder holder = "集体".equals(kind) ? new Holder.Collective(name, union) : person(name, union);
        String certificate = at(Column.CERTIFICATE);
        return new NewHonour(title, level, "授予", holder, actor.union(), awarder, day, document,
            Optional.of(certificate).filter(text -> !text.isEmpty()), Optional.empty());
    }

    private Holder person(String name, UnionCode union) {
        String number = at(Column.ID_NUMBER);
        Optional<String> problem = IdNumber.problem(number);
        problem.ifPresent(message -> wrong(Column.ID_NUMBER, message));
        return new Holder.Person(problem.isPresent() ? null : new IdNumber(number), name, union);
    }

    private String must(Column column) {
        String text = at(column);
        if (text.isEmpty()) {
            wrong(column, "请填写" + column.title);
        }
        return text;
    }

    private String at(Column column) {
        String text = row.at(column.title);
        if (text.length() > column.longest) {
            wrong(column, column.title + "不超过 " + column.longest + " 字");
        }
        return text;
    }

    // What is empty has been told already.
    private <T> T oneOf(Column column, Optional<T> found, String otherwise) {
        if (found.isEmpty() && !row.at(column.title).isEmpty()) {
            wrong(column, otherwise);
        }
        return found.orElse(null);
    }

    private void wrong(Column column, String message) {
        errors.add(new RowError(PLAN.name(), row.number(), column.title, message));
    }

    private static Predicate<UnionCode> within(Unions unions, Actor actor) {
        return code -> unions.isWithin(code, actor.union());
    }

    private static Optional<UnionCode> code(String text) {
        try {
            return Optional.of(new UnionCode(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
