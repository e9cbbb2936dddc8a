package cn.unioncare.honours;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Vault;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds titles whose holders belong to the asker's own union or one below it. */
@Service
public class HonourSearch {

    private static final Pattern LOOKS_LIKE_AN_ID = Pattern.compile("\\d{8}");
    private static final String NOT_YOURS = "没有这项荣誉，或者它不在您的办理范围内";

    /**
     * What is wanted; whatever is null narrows nothing.
     *
     * @param q    a number of the register, a document's number, a part of a title or of a collective's name, or a whole name
     * @param year in which the title was awarded
     */
    public record Wish(String q, Integer year, Level level, HonourState state, String union, int limit, String after) { }


    /** @param elsewhere whether the person has titles besides those, in unions that are not the asker's */
    public record Finding(boolean elsewhere, List<Honour> items) { }

    private final HonourTable table;
    private final Unions unions;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HonourSearch(HonourTable table, Unions unions, Vault vault, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.unions = unions;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal 404 for another union; 400 for an ID number */
    public Page<Honour> list(Wish wish, Actor actor) {
        String text = wish.q() == null || wish.q().isBlank() ? null : wish.q().strip();
        if (text != null && !CaseId.isWellFormed(text) && LOOKS_LIKE_AN_ID.matcher(narrow(text)).find()) {
            throw Refusal.invalid("q", "不能在此按身份证号查询，请使用按身份证号查询功能");
        }
        StringBuilder condition = new StringBuilder("h.union_code in (:unions)");
        Map<String, Object> parameters = new HashMap<>(Map.of("unions", subtree(wish.union(), actor), "limit", wish.limit() + 1));
        narrow(condition, parameters, wish, text);
        condition.append(" order by h.awarded_on desc, h.number desc fetch first :limit rows only");
        List<Honour> found = table.list(condition.toString(), parameters);
        return Page.of(found, wish.limit(), honour -> honour.awardedOn() + "~" + honour.number());
    }

    /** @throws Refusal 404 if there is none, or its holder is another union's */
    public Honour get(String number, Actor actor) {
        Honour found = table.find(number).orElseThrow(() -> Refusal.notFound(NOT_YOURS));
        if (!unions.isWithin(found.unionCode(), actor.union())) {
            throw Refusal.ofAnother(new CaseId(number), NOT_YOURS);
        }
        return found;
    }

    /** Exact search by ID number, which is recorded. Of titles elsewhere only that there are some is told. */
    @Transactional
    public Finding byIdNumber(IdNumber idNumber, Actor actor) {
        List<Honour> all = table.ofHash(table.hashOf(idNumber));
        // A search belongs to no case, so each union keeps a chain of its own for the searches of a year.
        events.publishEvent(new CaseEvent(new CaseId("CX-%s-%d-000000".formatted(actor.union(), Year.now(clock).getValue())),
            "HONOURS_SEARCHED", actor, Map.of("found", String.valueOf(all.size()), "idNumber", vault.digest(idNumber.value()))));
        Set<String> own = subtree(null, actor);
        List<Honour> items = all.stream().filter(honour -> own.contains(honour.union())).toList();
        return new Finding(items.size() < all.size(), items);
    }

    private void narrow(StringBuilder condition, Map<String, Object> parameters, Wish wish, String text) {
        if (wish.year() != null) {
            condition.append(" and h.awarded_on between :first and :last");
            parameters.putAll(Map.of("first", LocalDate.of(wish.year(), 1, 1), "last", LocalDate.of(wish.year(), 12, 31)));
        }
        if (wish.level() != null) {
            condition.append(" and h.level = :level");
            parameters.put("level", wish.level().name());
        }
        if (wish.state() != null) {
            condition.append(" and h.state = :state");
            parameters.put("state", wish.state().name());
        }
        if (text != null) {
            condition.append(" and (h.number = :text or h.document = :text or h.certificate = :text or h.name_hmac = :name"
                + " or h.title like :part escape '!' or h.collective like :part escape '!')");
            parameters.putAll(Map.of("text", text, "name", table.nameHash(text),
                "part", "%" + text.replaceAll("([!%_])", "!$1") + "%"));
        }
        if (wish.after() != null) {
            condition.append(" and (h.awarded_on < :day or (h.awarded_on = :day and h.number < :after))");
            parameters.putAll(after(wish.after()));
        }
    }

    private static Map<String, Object> after(String cursor) {
        try {
            int between = cursor.indexOf('~');
            return Map.of("day", LocalDate.parse(cursor.substring(0, between)), "after", cursor.substring(between + 1));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException strange) {
            throw Refusal.invalid("after", "翻页标记无效，请从第一页重新查询");
        }
    }

    private Set<String> subtree(String top, Actor actor) {
        UnionCode code = top == null || top.isBlank() ? actor.union() : code(top.strip());
        if (!unions.isWithin(code, actor.union())) {
            throw Refusal.notFound("没有这个工会，或者它不在您的办理范围内");
        }
        return unions.subtree(code).stream().map(Union::code).map(UnionCode::value).collect(Collectors.toSet());
    }

    private static UnionCode code(String text) {
        try {
            return new UnionCode(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("union", "工会编码应为 2 至 12 位数字或大写字母");
        }
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
