package cn.unioncare.history;

import cn.unioncare.audit.LedgerEntry;
import cn.unioncare.audit.LedgerWords;
import cn.unioncare.dossier.TrailLine;
import cn.unioncare.dossier.TrailReader;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the ledger tells of a case, in Chinese; three statements, however much it is. */
@Component
public class Trail implements TrailReader {

    /** The fact that names in whose office it was done. */
    private static final String IN_PLACE_OF = "inPlaceOf";
    private static final String PEOPLE = "people";
    private static final String UNIONS = "unions";
    private static final String STEPS = "steps";
    private static final Map<String, String> KIND_OF_FACT = Map.of("step", STEPS, "returnTo", STEPS, "of", PEOPLE, "to", PEOPLE,
        "login", PEOPLE, "declaredBy", PEOPLE, "asked", UNIONS, "union", UNIONS, "parent", UNIONS, "reviewBy", UNIONS);
    private static final Pattern UNION_CODE = Pattern.compile("[0-9A-Z]{2,12}");
    // The ledger keeps moments in Chinese time.
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)\\S*");

    private final LedgerWords words;
    private final People people;
    private final Unions unions;
    private final Drawings drawings;

    Trail(LedgerWords words, People people, Unions unions, Drawings drawings) {
        this.words = words;
        this.people = people;
        this.unions = unions;
        this.drawings = drawings;
    }

    @Override
    public List<TrailLine> of(List<LedgerEntry> entries) {
        Map<String, Map<String, String>> named = named(entries);
        return entries.stream().map(entry -> new TrailLine(entry.seq(), InstanceTable.inChina(entry.at()), entry.act(), words.act(entry.act()),
            entry.actor(), named.get(PEOPLE).get(entry.actor()), named.get(UNIONS).get(entry.union()), entry.roles(),
            entry.roles().stream().map(role -> Role.of(role).map(Role::label).orElse(role)).toList(), entry.facts().get(IN_PLACE_OF),
            facts(entry, named), entry.hash())).toList();
    }

    /** The names of whatever the entries tell by its code, for each kind of code. */
    private Map<String, Map<String, String>> named(List<LedgerEntry> entries) {
        Set<String> logins = told(entries, PEOPLE).collect(Collectors.toSet());
        Set<UnionCode> codes = told(entries, UNIONS).filter(UNION_CODE.asMatchPredicate()).map(UnionCode::new).collect(Collectors.toSet());
        entries.forEach(entry -> {
            logins.add(entry.actor());
            codes.add(new UnionCode(entry.union()));
        });
        return Map.of(PEOPLE, people.namesOf(logins), UNIONS, unions.namesOf(codes).entrySet().stream()
            .collect(Collectors.toMap(union -> union.getKey().value(), Map.Entry::getValue)), STEPS, steps());
    }

    private static Stream<String> told(List<LedgerEntry> entries, String kind) {
        return entries.stream().flatMap(entry -> entry.facts().entrySet().stream())
            .filter(fact -> kind.equals(KIND_OF_FACT.get(fact.getKey()))).map(Map.Entry::getValue);
    }

    private Map<String, String> steps() {
        return drawings.newest().stream().flatMap(drawing -> drawing.elements().keySet().stream().map(id -> Map.entry(id, drawing.nameOf(id))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private List<TrailLine.Fact> facts(LedgerEntry entry, Map<String, Map<String, String>> named) {
        return entry.facts().entrySet().stream().filter(fact -> !fact.getKey().equals(IN_PLACE_OF))
            .map(fact -> new TrailLine.Fact(words.fact(fact.getKey()), value(fact.getKey(), fact.getValue(), named))).toList();
    }

    private String value(String fact, String value, Map<String, Map<String, String>> named) {
        String kind = KIND_OF_FACT.get(fact);
        String name = kind == null ? null : named.get(kind).get(value);
        if (name == null) {
            return MOMENT.matcher(words.value(fact, value)).replaceFirst("$1 $2");
        }
        return kind.equals(PEOPLE) ? name + "（" + value + "）" : name;
    }
}
