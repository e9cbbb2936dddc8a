package cn.unioncare.history;

import cn.unioncare.audit.LedgerEntry;
import cn.unioncare.audit.LedgerWords;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the ledger tells of a case, in Chinese; three statements, however much it is. */
@Component
public class Trail {

    /** The fact that names in whose office it was done. */
    private static final String IN_PLACE_OF = "inPlaceOf";
    private static final String STEP = "step";

    /** One fact, named in Chinese. */
    public record Fact(String name, String value) { }

    /**
     * One entry.
     *
     * @param actor     the login, {@code system} for what happens by itself
     * @param roleNames the offices that the actor held then
     * @param inPlaceOf the login of who was away; null where the office was the actor's own
     */
    public record Line(long seq, OffsetDateTime at, String act, String actName, String actor, String actorName, String unionName,
                       List<String> roles, List<String> roleNames, String inPlaceOf, List<Fact> facts, String hash) { }

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

    /** @param entries of one case, in order */
    public List<Line> of(List<LedgerEntry> entries) {
        Map<String, String> names = people.namesOf(entries.stream().map(LedgerEntry::actor).collect(Collectors.toSet()));
        Map<UnionCode, String> called = unions.namesOf(entries.stream().map(entry -> new UnionCode(entry.union())).collect(Collectors.toSet()));
        Map<String, String> steps = drawings.newest().stream().flatMap(drawing -> drawing.elements().keySet().stream()
            .map(id -> Map.entry(id, drawing.nameOf(id)))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        return entries.stream().map(entry -> new Line(entry.seq(), InstanceTable.inChina(entry.at()), entry.act(), words.act(entry.act()),
            entry.actor(), names.get(entry.actor()), called.get(new UnionCode(entry.union())), entry.roles(), entry.roles().stream().map(role -> Role.of(role).map(Role::label).orElse(role)).toList(),
            entry.facts().get(IN_PLACE_OF),
            facts(entry, steps), entry.hash())).toList();
    }

    private List<Fact> facts(LedgerEntry entry, Map<String, String> steps) {
        return entry.facts().entrySet().stream().filter(fact -> !fact.getKey().equals(IN_PLACE_OF)).map(fact ->
            new Fact(words.fact(fact.getKey()), fact.getKey().equals(STEP) ? steps.getOrDefault(fact.getValue(), fact.getValue())
                : words.value(fact.getValue()))).toList();
    }
}
