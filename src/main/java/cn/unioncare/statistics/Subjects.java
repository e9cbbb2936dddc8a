package cn.unioncare.statistics;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes out of a wish what is counted: only of the asker's own union and those below it. */
@Component
class Subjects {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final Pattern SEASON = Pattern.compile("SW-[0-9A-Z]{2,12}-\\d{4}-\\d{6}");

    private final StatTables tables;
    private final Unions unions;
    private final Clock clock;

    Subjects(StatTables tables, Unions unions, Clock clock) {
        this.tables = tables;
        this.unions = unions;
        this.clock = clock;
    }

    /** @throws Refusal 404 for a table or union that there is not for the actor; 400 for an impossible period */
    Subject of(Wish wish, Actor actor) {
        StatTable table = tables.get(wish.table());
        LocalDate today = LocalDate.now(clock);
        LocalDate until = wish.until() == null ? table.period().until(today) : wish.until();
        LocalDate from = wish.from() == null ? table.period().from(until) : wish.from();
        if (until.isAfter(today)) {
            throw Refusal.invalid("until", "统计截止日不能晚于今天（" + today + "）");
        }
        if (from.isAfter(until) || from.isBefore(EARLIEST)) {
            throw Refusal.invalid("from", "统计开始日应在 " + EARLIEST + " 至截止日之间");
        }
        refuseMalformed(wish.season());
        List<Union> tree = unions.subtree(union(wish.union(), actor));
        return Subject.of(table, tree, new Scope(tree.stream().map(Union::code).collect(Collectors.toSet()), from, until,
            wish.season()));
    }

    /** For what is asked for beforehand: the period may end later than today. @throws Refusal 400 for an impossible period */
    Occasion occasion(Wish wish) {
        StatTable table = tables.get(wish.table());
        if (wish.from() == null || wish.from().isBefore(EARLIEST)) {
            throw Refusal.invalid("from", "请填写统计开始日");
        }
        if (wish.until() == null || wish.until().isBefore(wish.from())) {
            throw Refusal.invalid("until", "请填写统计截止日，不能早于开始日");
        }
        refuseMalformed(wish.season());
        return new Occasion(table.id(), wish.from(), wish.until(), wish.season());
    }

    private static void refuseMalformed(String season) {
        if (season != null && !SEASON.matcher(season).matches()) {
            throw Refusal.invalid("season", "活动编号应如 SW-410000-2018-000001");
        }
    }

    private UnionCode union(String text, Actor actor) {
        if (text == null || text.isBlank()) {
            return actor.union();
        }
        UnionCode code = code(text);
        if (!unions.isWithin(code, actor.union())) {
            throw Refusal.notFound("没有这个工会，或者它不在您的办理范围内");
        }
        return code;
    }

    private static UnionCode code(String text) {
        try {
            return new UnionCode(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("union", "工会编码应为 2 至 12 位数字或大写字母");
        }
    }
}
