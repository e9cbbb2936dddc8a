package cn.unioncare.organisation.roster;

import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.accounts.AccountCard;
import cn.unioncare.organisation.accounts.AccountSearch;
import cn.unioncare.organisation.accounts.Issued;
import cn.unioncare.organisation.units.Unit;
import cn.unioncare.organisation.units.UnitSearch;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.spreadsheets.Spreadsheets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The files that administrators take away: the template of an import, the lists, and the secrets of an import. */
@Service
public class RosterSheets {

    private static final int PAGE = 200;

    private final UnitSearch units;
    private final AccountSearch accounts;

    RosterSheets(UnitSearch units, AccountSearch accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    public byte[] template() {
        return Spreadsheets.of(List.of(titles(Column.Sheets.UNITS), titles(Column.Sheets.ACCOUNTS), instructions()));
    }

    public byte[] unitsOf(String union, Actor actor) {
        List<List<String>> rows = new ArrayList<>();
        String after = null;
        do {
            Page<Unit> page = units.list(new UnitSearch.Wish(union, null, null, true, PAGE, after), actor);
            page.items().forEach(unit -> rows.add(row(unit)));
            after = page.next();
        } while (after != null);
        return Spreadsheets.of(List.of(Spreadsheets.page("工会", List.of("工会编码", "工会名称", "层级", "上级工会编码",
            "地区代码", "本级认定", "审核工会编码", "启用日期", "撤销日期"), rows)));
    }

    public byte[] accountsOf(String union, Actor actor) {
        List<List<String>> rows = new ArrayList<>();
        String after = null;
        do {
            Page<AccountCard> page = accounts.list(new AccountSearch.Wish(union, null, null, null, PAGE, after), actor);
            page.items().forEach(account -> rows.add(row(account)));
            after = page.next();
        } while (after != null);
        return Spreadsheets.of(List.of(Spreadsheets.page("人员", List.of("账号", "姓名", "工会编码", "工会名称", "岗位",
            "状态", "启用日期", "停用日期"), rows)));
    }

    public byte[] secretsOf(List<Issued> issued) {
        return Spreadsheets.of(List.of(Spreadsheets.page("一次性密码", List.of("工会名称", "姓名", "账号", "一次性密码", "有效至"),
            issued.stream().map(one -> List.of(one.account().unionName(), one.account().name(), one.account().login(),
                one.secret(), one.until().toLocalDateTime().toString().replace('T', ' '))).toList())));
    }

    private static List<String> row(Unit unit) {
        return List.of(unit.code(), unit.name(), unit.tierLabel(), text(unit.parent()), unit.region(),
            unit.determines() ? "是" : "否", text(unit.reviewBy()), text(unit.validFrom()), text(unit.validUntil()));
    }

    private static List<String> row(AccountCard account) {
        return List.of(account.login(), account.name(), account.union(), account.unionName(),
            account.offices().stream().filter(office -> office.state() != AccountCard.State.CLOSED)
                .map(AccountCard.HeldOffice::label).distinct().collect(Collectors.joining("、")),
            account.stateLabel(), text(account.validFrom()), text(account.validUntil()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static Spreadsheets.Page titles(String sheet) {
        return Spreadsheets.page(sheet, Column.of(sheet).stream().map(Column::title).toList(), List.of());
    }

    private static Spreadsheets.Page instructions() {
        List<List<String>> lines = new ArrayList<>(List.of(
            List.of("工会表", "每行新设一个工会；上级可以是本表前面的行。层级填：" + labels()),
            List.of("", "本级认定填“是”或“否”；审核工会编码留空的，由认定工会审核；启用日期留空为今天"),
            List.of("人员表", "每行开立一个账号；工会可以是工会表中新设的。岗位填名称，几个岗位用顿号隔开："),
            List.of("", "启用日期也是任职开始日期，留空为今天；任期未定的，任职结束日期留空")));
        Arrays.stream(Role.values()).forEach(role -> lines.add(List.of(role.label(), role.duty())));
        return Spreadsheets.page("填写说明", List.of("项目", "说明"), lines);
    }

    private static String labels() {
        return Arrays.stream(Tier.values()).map(Tier::label).collect(Collectors.joining("、"));
    }
}
