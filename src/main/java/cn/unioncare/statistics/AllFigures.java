package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every figure that a module answers for. The product does not start where a table names one that nobody has. */
@Component
public class AllFigures {

    private final List<Figures> families;

    AllFigures(List<Figures> families, StatTables tables) {
        this.families = List.copyOf(families);
        tables.all().forEach(table -> table.figures().forEach(this::familyOf));
    }

    /** @param wanted names that some family answers for; @return as of {@link Figures#count} */
    public Map<String, Map<UnionCode, BigDecimal>> count(Set<String> wanted, Scope scope) {
        Map<String, Map<UnionCode, BigDecimal>> counted = new HashMap<>();
        for (Figures family : families) {
            Set<String> own = new HashSet<>(wanted);
            own.retainAll(family.ids());
            if (!own.isEmpty()) {
                counted.putAll(family.count(own, scope));
            }
        }
        return counted;
    }

    /** As of {@link Figures#behind}. @throws IllegalStateException for a name that no family has */
    public Behind behind(String id, Scope scope, String after, int limit) {
        return familyOf(id).behind(id, scope, after, limit);
    }

    /** @throws IllegalStateException for a name that no family has */
    public void require(String id) {
        familyOf(id);
    }

    private Figures familyOf(String id) {
        return families.stream().filter(family -> family.ids().contains(id)).findFirst()
            .orElseThrow(() -> new IllegalStateException("no module counts " + id));
    }
}
