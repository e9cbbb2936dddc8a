package cn.unioncare.board;

import cn.unioncare.organisation.Union;
import cn.unioncare.shared.UnionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody looks at: a union of the own subtree, which is divided into itself and the unions next below it that have
 * cases beneath them. A case counts for the union that determines it (认定工会).
 *
 * @param above    from the own union down to the one above the chosen
 * @param owners   the chosen union and those below it that do not determine, as far as no other one does between them
 * @param sections by the union that stands at the head of a row: those whose cases it sums up
 * @param places   of every union from the chosen one downwards, also of those that have no cases: in which row it is told
 */
record Sight(Union chosen, List<Union> above, List<Union> owners, Map<Union, Set<UnionCode>> sections, Map<UnionCode, Union> places,
             Map<UnionCode, String> names) {

    /** @param own the looker's own subtree, the union itself first; @return nothing where the chosen one is not of it */
    static Optional<Sight> of(List<Union> own, UnionCode chosen) {
        Map<UnionCode, Union> known = own.stream().collect(Collectors.toMap(Union::code, union -> union));
        return Optional.ofNullable(known.get(chosen)).map(union -> {
            Map<UnionCode, Union> heads = heads(union, own, known);
            return new Sight(union, above(union, known), owners(union, own), sections(own, heads), heads,
                own.stream().collect(Collectors.toMap(Union::code, Union::name)));
        });
    }

    // From above to below, so that whoever stands above has been looked at.
    private static List<Union> owners(Union chosen, List<Union> own) {
        Map<UnionCode, Union> owners = new LinkedHashMap<>(Map.of(chosen.code(), chosen));
        own.stream().filter(union -> !union.determines() && union.parent().filter(owners::containsKey).isPresent())
            .forEach(union -> owners.put(union.code(), union));
        return List.copyOf(owners.values());
    }

    private static List<Union> above(Union chosen, Map<UnionCode, Union> known) {
        List<Union> above = new ArrayList<>();
        for (Optional<Union> up = parent(chosen, known); up.isPresent(); up = parent(up.get(), known)) {
            above.add(0, up.get());
        }
        return above;
    }

    private static Map<UnionCode, Union> heads(Union chosen, List<Union> own, Map<UnionCode, Union> known) {
        Map<UnionCode, Union> heads = new HashMap<>(Map.of(chosen.code(), chosen));
        // From above to below, so that the head of whoever stands above is known.
        own.forEach(union -> parent(union, known).map(Union::code).filter(heads::containsKey).ifPresent(up ->
            heads.put(union.code(), up.equals(chosen.code()) ? union : heads.get(up))));
        return heads;
    }

    private static Map<Union, Set<UnionCode>> sections(List<Union> own, Map<UnionCode, Union> heads) {
        Map<Union, Set<UnionCode>> sections = new LinkedHashMap<>();
        own.stream().filter(Union::determines).filter(union -> heads.containsKey(union.code())).forEach(union ->
            sections.computeIfAbsent(heads.get(union.code()), head -> new LinkedHashSet<>()).add(union.code()));
        return sections;
    }

    private static Optional<Union> parent(Union union, Map<UnionCode, Union> known) {
        return union.parent().map(known::get);
    }

    /** Whether there is more to see below a row than its own cases. */
    boolean leadsOn(Union head) {
        return !head.equals(chosen) && (sections.get(head).size() > 1 || !sections.get(head).contains(head.code()));
    }

    /** The chosen union without those below it. */
    Sight own() {
        return new Sight(chosen, above, owners, chosen.determines() ? Map.of(chosen, Set.of(chosen.code())) : Map.of(),
            Map.of(chosen.code(), chosen), names);
    }

    String nameOf(UnionCode code) {
        return names.getOrDefault(code, code.value());
    }

    /** Every union that is looked at, also those that have no cases of their own. */
    String[] unions() {
        return places.keySet().stream().map(UnionCode::value).sorted().toArray(String[]::new);
    }

    /** Every union whose cases are looked at. */
    String[] tenants() {
        return sections.values().stream().flatMap(Set::stream).map(UnionCode::value).sorted().toArray(String[]::new);
    }

    /** The row in which that union's cases are told. */
    Optional<Union> headOf(UnionCode tenant) {
        return sections.entrySet().stream().filter(section -> section.getValue().contains(tenant)).map(Map.Entry::getKey).findFirst();
    }

    /** The head of each of {@link #tenants()}, in the same order. */
    String[] heads() {
        return Arrays.stream(tenants()).map(UnionCode::new).map(tenant -> headOf(tenant).orElseThrow().code().value())
            .toArray(String[]::new);
    }
}
