package cn.unioncare.organisation.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the two sheets, in their order, with the field that each becomes. */
enum Column {
    UNIT_CODE(Sheets.UNITS, "工会编码", "code"),
    UNIT_NAME(Sheets.UNITS, "工会名称", "name"),
    TIER(Sheets.UNITS, "层级", "tier"),
    PARENT(Sheets.UNITS, "上级工会编码", "parent"),
    REGION(Sheets.UNITS, "地区代码", "region"),
    DETERMINES(Sheets.UNITS, "本级认定", "determines"),
    REVIEW_BY(Sheets.UNITS, "审核工会编码", "reviewBy"),
    UNIT_FROM(Sheets.UNITS, "启用日期", "from"),
    LOGIN(Sheets.ACCOUNTS, "账号", "login"),
    PERSON(Sheets.ACCOUNTS, "姓名", "name"),
    UNION(Sheets.ACCOUNTS, "工会编码", "union"),
    ROLES(Sheets.ACCOUNTS, "岗位", "offices"),
    ACCOUNT_FROM(Sheets.ACCOUNTS, "启用日期", "from"),
    UNTIL(Sheets.ACCOUNTS, "任职结束日期", "until");

    private final String sheet;
    private final String title;
    private final String field;

    Column(String sheet, String title, String field) {
        this.sheet = sheet;
        this.title = title;
        this.field = field;
    }

    String title() {
        return title;
    }

    boolean isDate() {
        return this == UNIT_FROM || this == ACCOUNT_FROM || this == UNTIL;
    }

    static List<Column> of(String sheet) {
        return Arrays.stream(values()).filter(column -> column.sheet.equals(sheet)).toList();
    }

    /** The column in which a wrong field stands, such as {@code offices[1].role}. */
    static Optional<Column> ofField(String sheet, String field) {
        if (field.endsWith(".until")) {
            return Optional.of(UNTIL);
        }
        String first = field.replaceAll("[\\[.].*", "");
        return of(sheet).stream().filter(column -> column.field.equals(first)).findFirst();
    }

    /** The names of the sheets. */
    static final class Sheets {

        static final String UNITS = "工会";
        static final String ACCOUNTS = "人员";

        private Sheets() { }
    }
}
